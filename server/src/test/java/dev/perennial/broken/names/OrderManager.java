package dev.perennial.broken.names;

class OrderManager {}
