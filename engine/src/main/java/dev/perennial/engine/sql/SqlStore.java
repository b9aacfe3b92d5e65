package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.log.Change;
import dev.perennial.engine.log.Position;
import dev.perennial.engine.question.Answer;
import dev.perennial.engine.question.Funnel;
import dev.perennial.engine.question.FunnelAnswer;
import dev.perennial.engine.question.History;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Question;
import dev.perennial.engine.question.Retention;
import dev.perennial.engine.question.RetentionAnswer;
import dev.perennial.engine.question.Roll;
import dev.perennial.engine.question.Schema;
import dev.perennial.engine.question.Scope;
import dev.perennial.engine.question.Store;
import dev.perennial.engine.question.Trend;
import dev.perennial.engine.question.TrendAnswer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A store in one DuckDB file. Changes come one batch after another, each in a transaction with the position; questions
 * run beside them, each on one consistent state.
 */
public final class SqlStore implements Store {

    /** Sets larger than this are compared after the condition was answered for everybody. */
    private static final int AMONG_MAX = 10_000;

    private final Database database;
    private final Writer writer;
    private final Names names;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();

    private SqlStore(Database database, Clock clock) throws SQLException {
        this.database = database;
        this.clock = clock;
        this.names = new Names();
        this.writer = new Writer(database.writer(), names);
    }

    /**
     * @param file created when it does not exist; only one process may have it open
     * @param clock says where rolling windows of a question's condition end
     */
    public static SqlStore open(Path file, Clock clock) {
        var database = Database.open(file);
        try {
            return new SqlStore(database, clock);
        } catch (SQLException e) {
            database.close();
            throw new StoreFailure("the store cannot be read: " + file, e);
        }
    }

    @Override
    public Position position() {
        return writer.position();
    }

    @Override
    public People apply(List<Change> changes) {
        writing.lock();
        try {
            return writer.apply(changes);
        } catch (SQLException e) {
            throw new StoreFailure("changes after %s cannot be applied".formatted(position()), e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    @SuppressWarnings("unchecked") // each question is answered by what its own type parameter says
    public <A> Answer<A> ask(Question<A> question) {
        return (Answer<A>) database.read(reading -> {
            var position = reading.position();
            var value = switch (question) {
                case Trend trend -> trend(reading, trend);
                case Funnel funnel -> funnel(reading, funnel);
                case Retention retention -> retention(reading, retention);
                case Roll roll -> new RollSql(reading).rows(roll);
                case History history -> new HistorySql(reading, names).entries(history);
            };
            return new Answer<>(value, position);
        });
    }

    private TrendAnswer trend(Reading reading, Trend trend) throws SQLException {
        var scope = trend.scope();
        var starts = trend.interval().starts(scope.period(), scope.zone(), scope.weekStart(), Trend.INTERVALS_MAX);
        var sql = new TrendSql(deeds(scope), starts, trend.breakdown());
        var lines = new ArrayList<TrendAnswer.Line>();
        for (int i = 0; i < trend.series().size(); i++) {
            var series = trend.series().get(i);
            for (var tally : sql.tallies(reading, series)) lines.add(tally.line(i, series.measure()));
        }
        return new TrendAnswer(starts, lines);
    }

    private FunnelAnswer funnel(Reading reading, Funnel funnel) throws SQLException {
        var tally = new FunnelTally(funnel.breakdown(), funnel.steps().size());
        reading.each(new FunnelSql(deeds(funnel.scope()), funnel).people(), tally::add);
        return tally.answer();
    }

    private RetentionAnswer retention(Reading reading, Retention retention) throws SQLException {
        var scope = retention.scope();
        var starts =
                retention.interval().starts(scope.period(), scope.zone(), scope.weekStart(), Retention.INTERVALS_MAX);
        return new RetentionSql(deeds(scope), retention, starts).answer(reading);
    }

    private DeedSql deeds(Scope scope) {
        return new DeedSql(names, scope, clock.instant());
    }

    @Override
    public People people(Condition condition, Moment moment) {
        return database.read(
                reading -> reading.people(new ConditionSql(names, moment, Optional.empty()).people(condition)));
    }

    @Override
    public People people(Condition condition, People among, Moment moment) {
        if (among.size() > AMONG_MAX) return people(condition, moment).and(among);
        return database.read(
                reading -> reading.people(new ConditionSql(names, moment, Optional.of(among)).people(condition)));
    }

    @Override
    public Schema schema() {
        return database.read(reading -> new SchemaSql(reading).schema());
    }

    @Override
    public void close() {
        writing.lock();
        try {
            database.close();
        } finally {
            writing.unlock();
        }
    }
}
