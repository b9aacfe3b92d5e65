package dev.perennial.server.access;

import dev.perennial.server.http.Code;
import dev.perennial.server.http.Limit;
import dev.perennial.server.http.Page;
import dev.perennial.server.http.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The teammates and what each is trusted with. There is always at least one owner. */
@Component
class Operators {

    private final JdbcClient db;
    private final Audit audit;
    private final Links links;
    private final Sessions sessions;
    private final Clock clock;
    private volatile boolean seenOne;

    Operators(JdbcClient db, Audit audit, Links links, Sessions sessions, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.links = links;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** False until the owner was created; from then on true for good, so that it is asked once. */
    boolean any() {
        if (!seenOne)
            seenOne = db.sql("select exists (select 1 from access.operator)")
                    .query(Boolean.class)
                    .single();
        return seenOne;
    }

    /**
     * Creates the first operator.
     *
     * @return empty when there is an operator already
     */
    @Transactional
    public Optional<Operator> createOwner(Email email, String name, String passwordHash) {
        lock();
        if (exists()) return Optional.empty();
        var owner = find(insert(email, name, Role.OWNER, passwordHash)).orElseThrow();
        audit.record(owner.caller(), "owner.create", subject(owner.id()), Map.of());
        return Optional.of(owner);
    }

    /** The same by the link of the first start, for exactly one of those who use it. */
    @Transactional
    public Operator createOwner(String token, Email email, String name, String passwordHash) {
        lock();
        if (exists()) throw Problem.of(Code.SETUP_DONE);
        if (!links.useForOwner(token)) throw Problem.of(Code.LINK_UNKNOWN);
        return createOwner(email, name, passwordHash).orElseThrow();
    }

    @Transactional
    public Operator invite(Caller caller, Email email, String name, Role role) {
        lock();
        refuseUnlessReaches(caller, role);
        if (account(email.text()).isPresent()) throw Problem.of(Code.OPERATOR_KNOWN, "email", email.text());
        var id = insert(email, name, role, null);
        audit.record(caller, "operators.write", subject(id), Map.of("created", true, "role", role.word()));
        return find(id).orElseThrow();
    }

    /** A new link to choose a password with; the older one no longer works. */
    @Transactional
    public String link(Caller caller, long id) {
        lock();
        var operator = known(id);
        refuseUnlessReaches(caller, operator.role());
        if (operator.state() == Operator.State.DISABLED) throw Problem.of(Code.OPERATOR_DISABLED, "id", id);
        audit.record(caller, "operators.write", subject(id), Map.of("link", "password"));
        return links.forPassword(id);
    }

    /** Changes what is given and leaves the rest. Whoever is disabled is signed out at once. */
    @Transactional
    public Operator change(Caller caller, long id, Wish wish) {
        lock();
        var before = known(id);
        refuseUnlessReaches(caller, before.role());
        if (wish.role() != null) refuseUnlessReaches(caller, wish.role());
        write(id, wish);
        var after = known(id);
        if (before.keepsTheDoor() && !after.keepsTheDoor() && doorkeepers() == 0) throw Problem.of(Code.OWNER_LAST);
        if (after.state() == Operator.State.DISABLED) sessions.endAll(id);
        audit.record(caller, "operators.write", subject(id), wish.detail());
        return after;
    }

    /** Chooses the password by a link; whoever was signed in with the old one no longer is. */
    @Transactional
    public Operator arrive(String token, @Nullable String name, String passwordHash) {
        lock();
        var id = links.useForPassword(token).orElseThrow(() -> Problem.of(Code.LINK_UNKNOWN));
        var operator = known(id);
        if (operator.state() == Operator.State.DISABLED) throw Problem.of(Code.LINK_UNKNOWN);
        if (name != null) write(id, new Wish(name, null, null));
        changePassword(operator.caller(), passwordHash);
        return known(id);
    }

    @Transactional
    public void changePassword(Caller caller, String passwordHash) {
        db.sql("update access.operator set password_hash = :hash where id = :id")
                .param("hash", passwordHash)
                .param("id", caller.id())
                .update();
        sessions.endAll(caller.id());
        audit.record(caller, "session.password", subject(caller.id()), Map.of());
    }

    Optional<Operator> find(long id) {
        return db.sql("select * from access.operator where id = :id")
                .param("id", id)
                .query(Operators::operator)
                .optional();
    }

    Page<Operator> list(long after, Limit limit) {
        var rows = db.sql("select * from access.operator where id > :after order by id limit :limit")
                .param("after", after)
                .param("limit", limit.andOneMore())
                .query(Operators::operator)
                .list();
        return Page.of(rows, limit, Operator::id);
    }

    /** What sign-in needs to know of an address, known or not. */
    Optional<Account> account(String email) {
        return db.sql("select id, password_hash, disabled_at from access.operator where email = :email")
                .param("email", email)
                .query((row, _) -> new Account(
                        row.getLong("id"), row.getString("password_hash"), row.getString("disabled_at") != null))
                .optional();
    }

    /** Those who may get mail: they can sign in and have one of these roles. */
    List<String> addresses(List<Role> roles) {
        return db.sql("""
                        select email
                          from access.operator
                         where role in (:roles)
                           and password_hash is not null
                           and disabled_at is null
                         order by id
                        """)
                .param("roles", roles.stream().map(Role::word).toList())
                .query((row, _) -> row.getString("email"))
                .list();
    }

    static String subject(long id) {
        return "operator:" + id;
    }

    /** One at a time: whether an owner remains is asked of all rows. A statement of its own, so that the next sees. */
    private void lock() {
        db.sql("lock table access.operator in share row exclusive mode").update();
    }

    private boolean exists() {
        return db.sql("select exists (select 1 from access.operator)")
                .query(Boolean.class)
                .single();
    }

    private long doorkeepers() {
        return db.sql("""
                        select count(*)
                          from access.operator
                         where role = 'owner'
                           and password_hash is not null
                           and disabled_at is null
                        """).query(Long.class).single();
    }

    private Operator known(long id) {
        return find(id).orElseThrow(() -> Problem.of(Code.OPERATOR_UNKNOWN, "id", id));
    }

    private static void refuseUnlessReaches(Caller caller, Role role) {
        if (!caller.role().reaches(role)) throw Problem.of(Code.ROLE_ABOVE, "role", role.word());
    }

    private long insert(Email email, String name, Role role, @Nullable String passwordHash) {
        return db.sql("""
                        insert into access.operator (email, name, role, password_hash, created_at)
                        values (:email, :name, :role, :hash, :now)
                        returning id
                        """)
                .param("email", email.text())
                .param("name", name)
                .param("role", role.word())
                .param("hash", passwordHash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private void write(long id, Wish wish) {
        db.sql("""
                        update access.operator
                           set name = coalesce(:name, name),
                               role = coalesce(:role, role),
                               disabled_at = case cast(:disabled as boolean)
                                             when true then coalesce(disabled_at, :now)
                                             when false then null
                                             else disabled_at
                                             end
                         where id = :id
                        """)
                .param("name", wish.name())
                .param("role", wish.role() == null ? null : wish.role().word())
                .param("disabled", wish.disabled())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static Operator operator(ResultSet row, int number) throws SQLException {
        var state = row.getString("disabled_at") != null
                ? Operator.State.DISABLED
                : row.getString("password_hash") == null ? Operator.State.INVITED : Operator.State.ACTIVE;
        return new Operator(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                Role.of(row.getString("role")),
                state,
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** Who an address belongs to; without a hash the invitation was not taken up yet. */
    record Account(long id, @Nullable String passwordHash, boolean disabled) {}

    /** What somebody wants changed of an operator; null leaves as it is. */
    record Wish(
            @Nullable String name,
            @Nullable Role role,
            @Nullable Boolean disabled) {

        Map<String, Object> detail() {
            var detail = new TreeMap<String, Object>();
            if (name != null) detail.put("name", "changed");
            if (role != null) detail.put("role", role.word());
            if (disabled != null) detail.put("disabled", disabled);
            return detail;
        }
    }
}
