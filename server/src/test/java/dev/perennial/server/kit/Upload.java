package dev.perennial.server.kit;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;

/** A file with its mapping as one request of several parts, streamed. */
public final class Upload {

    private static final String BOUNDARY = "perennial-boundary-5f0c9a";

    private Upload() {}

    /** Starts an import; the answer names the job. */
    public static Reply of(Api api, String mapping, Path file) throws FileNotFoundException {
        return api.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send("POST", "/api/collect/imports", parts(mapping, file));
    }

    private static BodyPublisher parts(String mapping, Path file) throws FileNotFoundException {
        return BodyPublishers.concat(
                BodyPublishers.ofString("""
                        --%1$s\r
                        Content-Disposition: form-data; name="mapping"\r
                        Content-Type: application/json\r
                        \r
                        %2$s\r
                        --%1$s\r
                        Content-Disposition: form-data; name="file"; filename="%3$s"\r
                        Content-Type: application/octet-stream\r
                        \r
                        """.formatted(BOUNDARY, mapping, file.getFileName())),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--%s--\r\n".formatted(BOUNDARY)));
    }
}
