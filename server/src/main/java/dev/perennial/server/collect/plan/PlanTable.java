package dev.perennial.server.collect.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the tracking plan is written down. */
@Repository
class PlanTable {

    private final JdbcClient db;
    private final Clock clock;

    PlanTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * An event of the plan.
     *
     * @param owner the number of the teammate who answers for it
     */
    record EventRow(
            String event, String description, @Nullable Long owner, Plan.State state) {}

    /** @param type any, when null */
    record PropertyRow(
            String event,
            String property,
            String description,
            @Nullable Kind type,
            boolean required) {}

    /** What the door has to know. */
    Plan plan() {
        var properties = new HashMap<String, Map<String, Plan.Expected>>();
        for (var row : properties(Optional.empty()))
            if (row.type != null || row.required)
                properties
                        .computeIfAbsent(row.event, _ -> new TreeMap<>())
                        .put(row.property, new Plan.Expected(Optional.ofNullable(row.type), row.required));
        var events = new HashMap<String, Plan.Planned>();
        for (var row : events())
            events.put(row.event, new Plan.Planned(row.state, properties.getOrDefault(row.event, Map.of())));
        properties.forEach(
                (event, expected) -> events.computeIfAbsent(event, _ -> new Plan.Planned(Plan.State.OPEN, expected)));
        return new Plan(Map.copyOf(events));
    }

    List<EventRow> events() {
        return db.sql("""
                select event, description, owner_id, state
                  from collect.plan_event
                 order by event
                """).query(PlanTable::event).list();
    }

    Optional<EventRow> event(String name) {
        return events().stream().filter(row -> row.event.equals(name)).findFirst();
    }

    List<PropertyRow> properties(Optional<String> event) {
        return db.sql("""
                select event, property, description, type, required
                  from collect.plan_property
                 where event = :event or :event = ''
                 order by event, property
                """)
                .param("event", event.orElse(""))
                .query(PlanTable::property)
                .list();
    }

    void save(EventRow row) {
        db.sql("""
                insert into collect.plan_event (event, description, owner_id, state, changed_at)
                values (:event, :description, :owner, :state, :now)
                    on conflict (event) do update
                   set description = excluded.description,
                       owner_id = excluded.owner_id,
                       state = excluded.state,
                       changed_at = excluded.changed_at
                """)
                .param("event", row.event)
                .param("description", row.description)
                .param("owner", row.owner)
                .param("state", row.state.word())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void save(PropertyRow row) {
        db.sql("""
                insert into collect.plan_property (event, property, description, type, required, changed_at)
                values (:event, :property, :description, :type, :required, :now)
                    on conflict (event, property) do update
                   set description = excluded.description,
                       type = excluded.type,
                       required = excluded.required,
                       changed_at = excluded.changed_at
                """)
                .param("event", row.event)
                .param("property", row.property)
                .param("description", row.description)
                .param("type", row.type == null ? null : row.type.word())
                .param("required", row.required)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static EventRow event(ResultSet row, int number) throws SQLException {
        return new EventRow(
                row.getString("event"),
                row.getString("description"),
                row.getObject("owner_id", Long.class),
                Plan.State.of(row.getString("state")));
    }

    private static PropertyRow property(ResultSet row, int number) throws SQLException {
        var type = row.getString("type");
        return new PropertyRow(
                row.getString("event"),
                row.getString("property"),
                row.getString("description"),
                type == null ? null : Kind.of(type),
                row.getBoolean("required"));
    }
}
