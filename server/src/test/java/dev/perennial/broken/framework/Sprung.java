package dev.perennial.broken.framework;

import org.springframework.stereotype.Component;

@Component
class Sprung {}
