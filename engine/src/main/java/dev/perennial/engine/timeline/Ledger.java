package dev.perennial.engine.timeline;

/** What only the writer needs to know, and changes as it writes. */
record Ledger(Origins origins, Kinds kinds) {}
