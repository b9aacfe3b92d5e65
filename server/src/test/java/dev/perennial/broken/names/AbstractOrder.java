package dev.perennial.broken.names;

class AbstractOrder {
    static class InsideHelper {}
}
