package dev.perennial.broken.unmarked;

class Nothing {}
