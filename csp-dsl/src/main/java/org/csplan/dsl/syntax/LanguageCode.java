package org.csplan.dsl.syntax;

import org.csplan.core.diagnostic.DiagnosticCode;
import org.csplan.core.diagnostic.Severity;

/** The kinds of mistake that can be made in writing a plan. */
public enum LanguageCode implements DiagnosticCode {
    OTHER_FORMAT("other-format"),
    MERGE_CONFLICT("merge-conflict"),
    OVER_LIMIT("over-limit"),
    HIDDEN_CHARACTER("hidden-character", Severity.WARNING),

    UNKNOWN_KEYWORD("unknown-keyword"),
    UNKNOWN_LINE("unknown-line"),
    OPEN_TEXT("open-text"),
    OPEN_BLOCK("open-block"),
    INCOMPLETE_LINE("incomplete-line"),
    UNEXPECTED_WORD("unexpected-word"),
    MISSING_QUOTES("missing-quotes"),

    UNKNOWN_FILE("unknown-file"),
    NO_FILES("no-files", Severity.INFO),
    MISNAMED_FILE("misnamed-file", Severity.WARNING),
    OUTSIDE_FOLDER("outside-folder"),
    UNREADABLE_FILE("unreadable-file"),
    UNKNOWN_PICTURE("unknown-picture", Severity.WARNING),
    FILE_CIRCLE("file-circle"),

    NO_PLAN("no-plan"),
    SECOND_PLAN("second-plan"),
    MISPLACED_LINE("misplaced-line"),
    REPEATED_LINE("repeated-line"),
    MISSING_NAME("missing-name"),
    TWO_IDS("two-ids"),
    BAD_ID("bad-id"),
    EMPTY_TEXT("empty-text"),
    UNCLEAR_TEXT("unclear-text", Severity.WARNING),
    DUPLICATE_ID("duplicate-id"),

    UNKNOWN_AGENCY("unknown-agency"),
    UNKNOWN_OBJECTIVE("unknown-aim-or-priority"),
    UNKNOWN_ACTION("unknown-action"),
    UNKNOWN_MEASURE("unknown-measure"),
    UNKNOWN_MILESTONE("unknown-milestone"),
    UNKNOWN_SUBJECT("unknown-subject"),
    UNCLEAR_SUBJECT("unclear-subject", Severity.WARNING),
    UNKNOWN_CHOICE("unknown-choice"),
    UNKNOWN_STATUS("unknown-status"),
    UNKNOWN_RULE("unknown-rule"),
    CIRCLE("circle"),
    REPEATED_REFERENCE("repeated-reference", Severity.WARNING),

    BAD_DATE("bad-date"),
    UNCLEAR_DATE("unclear-date", Severity.WARNING),
    BAD_NUMBER("bad-number"),
    UNCLEAR_NUMBER("unclear-number", Severity.WARNING),
    BAD_COLOUR("bad-colour"),
    UNTRANSLATED_PAGE("untranslated-page", Severity.WARNING),

    REPEATED_UPDATE("repeated-update", Severity.WARNING),
    TIME_AFTER_UPDATE("time-after-update", Severity.WARNING),
    READING_OUTSIDE_PERIOD("reading-outside-period", Severity.WARNING),
    DIFFERENT_UNIT("different-unit", Severity.WARNING);

    private final String id;
    private final Severity severity;

    LanguageCode(String id) {
        this(id, Severity.ERROR);
    }

    LanguageCode(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
