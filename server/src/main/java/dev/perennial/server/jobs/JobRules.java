package dev.perennial.server.jobs;

import dev.perennial.server.postgres.DataFolder;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the threads of jobs to work. */
@Configuration(proxyBeanMethods = false)
class JobRules implements WebMvcConfigurer {

    @Bean
    JobThreads jobThreads(DataSource database, JobWork work, DataFolder folder) {
        return new JobThreads(database, work, process(folder), Pace.USUAL);
    }

    @Bean
    RecurringThreads recurringThreads(DataSource database, List<Recurring> work, DataFolder folder, Clock clock) {
        return new RecurringThreads(database, work, process(folder), clock, Pace.USUAL);
    }

    @Override
    public void addFormatters(FormatterRegistry formats) {
        formats.addConverter(String.class, JobState.class, JobState::of);
        formats.addConverter(String.class, JobId.class, text -> new JobId(Long.parseLong(text)));
    }

    /** One process holds a data folder at a time, and the next to hold it goes on with the work of the last. */
    private static String process(DataFolder folder) {
        return folder.secret("process").substring(0, 16);
    }
}
