package dev.perennial.broken.injected;

import org.springframework.beans.factory.annotation.Autowired;

class Waiter {
    @Autowired
    Object kitchen = "";
}
