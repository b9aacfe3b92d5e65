package dev.perennial.server.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/**
 * Every reason for which the platform refuses something: the one registry. A name is the constant in lower case with
 * dots, {@code segment.unknown}, and never changes once released. The sentence says what is wrong in English, with
 * {@code {parameters}}; the console has its own sentence for each in every language, with what to do about it.
 */
public enum Code {
    // What was sent.
    INPUT_INVALID(HttpStatus.BAD_REQUEST, "{field} is not acceptable: {reason}"),
    INPUT_MISSING(HttpStatus.BAD_REQUEST, "{field} is missing"),
    INPUT_LARGE(HttpStatus.CONTENT_TOO_LARGE, "More than {limit} bytes were sent"),
    INPUT_INFLATED(HttpStatus.CONTENT_TOO_LARGE, "The compressed data grows to more than {ratio} times its size"),
    JSON_MALFORMED(HttpStatus.BAD_REQUEST, "The JSON cannot be read at line {line}, column {column}: {reason}"),
    FIELD_UNKNOWN(HttpStatus.BAD_REQUEST, "There is no field {field}; known here: {known}"),
    KIND_UNKNOWN(HttpStatus.BAD_REQUEST, "There is no {kind} at {field}; known there: {known}"),
    QUESTION_UNANSWERABLE(HttpStatus.UNPROCESSABLE_CONTENT, "The question cannot be answered: {reason}"),

    // Where and how it was sent.
    PATH_UNKNOWN(HttpStatus.NOT_FOUND, "There is nothing at {path}"),
    METHOD_UNSUPPORTED(HttpStatus.METHOD_NOT_ALLOWED, "{path} does not answer {method}"),
    MEDIA_UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "A body of type {type} cannot be read here"),
    MEDIA_UNACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer does not exist in the type that was asked for"),
    REQUEST_REFUSED(HttpStatus.BAD_REQUEST, "The request was refused with status {status}"),

    // Repeats of a request that creates.
    IDEMPOTENCY_MALFORMED(HttpStatus.BAD_REQUEST, "An Idempotency-Key is 1 to {limit} visible ASCII characters"),
    IDEMPOTENCY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "This Idempotency-Key was sent before with another body; choose a new one"),
    IDEMPOTENCY_RUNNING(HttpStatus.CONFLICT, "A request with this Idempotency-Key is still running"),
    IDEMPOTENCY_ONCE(HttpStatus.CONFLICT, "This request was carried out; its answer holds a secret shown only once"),

    // Trouble that is not the caller's.
    DATABASE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer; nothing was changed"),
    STORE_RETELLING(
            HttpStatus.SERVICE_UNAVAILABLE, "The numbers are being put together again; try again in some minutes"),
    SERVER_FAULT(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong; the log has it as incident {incident}"),

    // imports
    SOURCE_UNKNOWN(HttpStatus.NOT_FOUND, "There is no source {id}"),
    SOURCE_KEY_TAKEN(HttpStatus.CONFLICT, "Another source has this write key"),
    HOOK_UNKNOWN(HttpStatus.NOT_FOUND, "Source {id} has no webhook"),
    FEED_UNKNOWN(HttpStatus.NOT_FOUND, "There is no feed {id}"),
    FEED_ADDRESS(HttpStatus.UNPROCESSABLE_CONTENT, "The address of the database is not acceptable: {reason}"),
    FEED_DRIVER(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "There is no driver for {scheme} here; put its jar into the folder {folder} and try again"),
    FEED_DATABASE(HttpStatus.UNPROCESSABLE_CONTENT, "The database does not do it: {reason}"),
    FEED_COLUMN(HttpStatus.UNPROCESSABLE_CONTENT, "The query gives no column {column}; it gives: {known}"),
    FEED_PASSWORD(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The kept password goes only to the address and user it was given for; give it again"),
    FEED_RUNNING(HttpStatus.CONFLICT, "Feed {id} is being asked already"),
    IMPORT_UNKNOWN(HttpStatus.NOT_FOUND, "There is no import {id}"),
    IMPORT_EMPTY(HttpStatus.UNPROCESSABLE_CONTENT, "The file holds no lines"),
    IMPORT_HEADER(HttpStatus.UNPROCESSABLE_CONTENT, "The first line of the file cannot be read: {reason}"),
    IMPORT_COLUMN_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT, "The file has no column {column}; it has: {known}"),
    IMPORT_COLUMN_TWICE(HttpStatus.UNPROCESSABLE_CONTENT, "The file has two columns called {column}"),
    IMPORT_WORKBOOK(
            HttpStatus.UNPROCESSABLE_CONTENT, "The file is packed, and no workbook of Excel (.xlsx) that can be read"),
    IMPORT_SHEET_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT, "The workbook has no sheet {sheet}; it has: {known}"),
    IMPORT_WORKBOOK_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "The workbook unpacks to more than {megabytes} MB; save its sheet as CSV and import that"),
    IMPORT_DAMAGED(HttpStatus.UNPROCESSABLE_CONTENT, "The compressed file is damaged or ends early"),

    // tracking plan
    PLAN_EVENT_UNKNOWN(HttpStatus.NOT_FOUND, "There is no event {name} in the plan, and none ever came"),
    DATA_NOTICE_UNKNOWN(HttpStatus.NOT_FOUND, "There is no open notice {id}"),

    // profile
    PERSON_UNKNOWN(HttpStatus.NOT_FOUND, "There is no person {id}"),

    // audience
    MARK_UNKNOWN(HttpStatus.NOT_FOUND, "There is no mark {id}"),
    SEGMENT_UNKNOWN(HttpStatus.NOT_FOUND, "There is no segment {id}"),
    SEGMENT_NAMED(HttpStatus.CONFLICT, "Another segment is called {name}"),
    SEGMENT_USED(HttpStatus.CONFLICT, "Segment {id} is named by others, which must be changed first: {names}"),
    SEGMENT_CIRCULAR(HttpStatus.CONFLICT, "The condition of {name} leads back to the segment itself"),
    SEGMENT_FIXED(HttpStatus.CONFLICT, "Segment {id} is a kept list of people; it has no condition to change"),

    // insight
    ANSWER_EXPIRED(HttpStatus.GONE, "This answer is no longer kept; ask the question again"),

    // access
    SETUP_NEEDED(HttpStatus.FORBIDDEN, "Nobody is set up yet: open the link that the server printed at its start"),
    SETUP_DONE(HttpStatus.CONFLICT, "The owner exists already; sign in instead"),
    LINK_UNKNOWN(
            HttpStatus.GONE, "This link does not work: it was used before, replaced by a newer one, or is too old"),
    SESSION_NEEDED(HttpStatus.UNAUTHORIZED, "Sign in first, or send a valid API key"),
    SESSION_REFUSED(HttpStatus.UNAUTHORIZED, "The e-mail address or the password is wrong"),
    SESSION_THROTTLED(HttpStatus.TOO_MANY_REQUESTS, "Too many sign-ins failed; try again in {seconds} seconds"),
    SESSION_BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Too many people sign in at this moment; try again shortly"),
    PERMISSION_MISSING(HttpStatus.FORBIDDEN, "Your role does not allow this: {operation}"),
    CSRF_WRONG(HttpStatus.FORBIDDEN, "The request does not come from your signed-in page; reload it and try again"),
    PASSWORD_LENGTH(HttpStatus.UNPROCESSABLE_CONTENT, "A password has {min} to {max} characters"),
    PASSWORD_WRONG(HttpStatus.UNPROCESSABLE_CONTENT, "The current password is wrong"),
    OPERATOR_UNKNOWN(HttpStatus.NOT_FOUND, "There is no teammate {id}"),
    OPERATOR_KNOWN(HttpStatus.CONFLICT, "There is a teammate with the e-mail address {email} already"),
    OPERATOR_DISABLED(HttpStatus.CONFLICT, "Teammate {id} is disabled; enable them first"),
    OWNER_LAST(HttpStatus.CONFLICT, "There must be an owner who can sign in; make somebody else owner first"),
    ROLE_ABOVE(HttpStatus.FORBIDDEN, "The role {role} is above what you can give or take away"),
    KEY_UNKNOWN(HttpStatus.NOT_FOUND, "There is no key {id}"),
    NOTICE_UNKNOWN(HttpStatus.NOT_FOUND, "There is no notice {id}"),

    // settings
    SETTINGS_ZONE(HttpStatus.UNPROCESSABLE_CONTENT, "There is no time zone {zone}; write it as Asia/Shanghai"),
    SETTINGS_CURRENCY(HttpStatus.UNPROCESSABLE_CONTENT, "There is no currency {currency}; write it as CNY"),
    SETTINGS_LANGUAGE(HttpStatus.UNPROCESSABLE_CONTENT, "There is no language {language}; known: zh-CN, en"),

    // backups
    BACKUP_RUNNING(HttpStatus.CONFLICT, "A backup is being taken already"),
    BACKUP_EXTERNAL(HttpStatus.CONFLICT, "The database does not come with Perennial; back it up with its own tools"),

    // demo
    DEMO_LATE(HttpStatus.CONFLICT, "The demo shop fills an empty system; this one has events already"),

    // jobs
    JOB_UNKNOWN(HttpStatus.NOT_FOUND, "There is no job {id}"),
    JOB_FINISHED(HttpStatus.CONFLICT, "Job {id} has ended already"),
    JOB_KIND_UNKNOWN(HttpStatus.CONFLICT, "This version knows no jobs of kind {kind}");

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

    private final HttpStatus status;
    private final String sentence;

    Code(HttpStatus status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    /** The name that callers see and that the console looks its sentence up by. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    public HttpStatus status() {
        return status;
    }

    /** The English sentence, its parameters still in braces. */
    public String sentence() {
        return sentence;
    }

    /** The names of the parameters of the sentence, in its order. */
    public List<String> parameters() {
        return PARAMETER
                .matcher(sentence)
                .results()
                .map(parameter -> parameter.group(1))
                .toList();
    }
}
