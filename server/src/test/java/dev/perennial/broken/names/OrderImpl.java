package dev.perennial.broken.names;

class OrderImpl {}
