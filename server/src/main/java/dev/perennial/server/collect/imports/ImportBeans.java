package dev.perennial.server.collect.imports;

import dev.perennial.server.jobs.Recurring;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Where uploads arrive and when they go. */
@Configuration(proxyBeanMethods = false)
class ImportBeans {

    private static final DataSize BESIDE_FILE = DataSize.ofMegabytes(1);

    /** Every part goes straight to the disk, beside where it will stay: moving it there is a rename. */
    @Bean
    MultipartConfigElement uploads(Uploads uploads, @Value("${perennial.imports.bytes-max:4GB}") DataSize bytesMax)
            throws IOException {
        return new MultipartConfigElement(
                uploads.incoming().toString(), bytesMax.toBytes(), bytesMax.toBytes() + BESIDE_FILE.toBytes(), 0);
    }

    @Bean
    Recurring oldUploads(Imports imports) {
        return new Recurring("collect.uploads", Duration.ofHours(1), imports::clearAway);
    }
}
