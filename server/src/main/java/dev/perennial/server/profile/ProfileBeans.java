package dev.perennial.server.profile;

import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.question.Store;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the followers together. */
@Configuration(proxyBeanMethods = false)
class ProfileBeans {

    @Bean
    Follower follower(JdbcClient db, PlatformTransactionManager transactions, EventLog log, Origins origins) {
        return new Follower(db, new TransactionTemplate(transactions), log, origins, IdentityFold.GROUP_MAX);
    }

    @Bean
    Feeder feeder(
            JdbcClient db,
            EventLog log,
            Store store,
            Standing standing,
            Stamping stamping,
            Changes changes,
            List<Touched> listeners) {
        return new Feeder(db, log, store, standing, stamping, changes, listeners);
    }

    @Bean
    Following following(EventLog log, Follower follower, Feeder feeder) {
        return new Following(log, follower, feeder);
    }
}
