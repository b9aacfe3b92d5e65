package dev.perennial.server.collect.hooks;

import dev.perennial.server.collect.Source;
import java.util.Optional;

/**
 * Where another system delivers its news to a source.
 *
 * @param key the secret part of the address
 * @param mapping what a delivery means; until somebody says it, everything waits in quarantine
 * @param signature how deliveries are proven; empty when the address alone must do
 * @param ignored how many were no events
 */
record Hook(Source source, String key, Optional<HookMapping> mapping, Optional<Signature> signature, long ignored) {}
