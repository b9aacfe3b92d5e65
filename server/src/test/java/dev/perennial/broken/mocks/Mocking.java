package dev.perennial.broken.mocks;

import org.mockito.Mockito;

class Mocking {
    Runnable pretend() {
        return Mockito.mock(Runnable.class);
    }
}
