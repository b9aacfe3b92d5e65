package dev.perennial.server.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body is read from somewhere else: through a limit, or from memory. */
final class WithBody extends HttpServletRequestWrapper {

    private final InputStream body;

    WithBody(HttpServletRequest request, InputStream body) {
        super(request);
        this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Reading(body);
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private static final class Reading extends ServletInputStream {

        private final InputStream body;
        private boolean finished;

        Reading(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            if (next < 0) finished = true;
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            var got = body.read(buffer, from, length);
            if (got < 0) finished = true;
            return got;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("requests are read by blocking");
        }
    }
}
