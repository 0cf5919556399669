-- A PIN that the secretariat gave out is good until then; null for a PIN that its owner chose.
ALTER TABLE participant ADD COLUMN pin_until DATETIME(3) NULL;

-- Under whom an attempt was handed in, where two registrations of one person were made one afterwards: its receipt
-- names the person as they were called then.
ALTER TABLE attempt ADD COLUMN handed_in_as UUID NULL;

-- Tokens of the door carry their moment and cannot be taken back one by one: those of this person that are not newer
-- are good no more. Rows are purged when every such token has run out by itself.
CREATE TABLE ended_session (
    participant_id UUID        NOT NULL PRIMARY KEY,
    ended_at       DATETIME(3) NOT NULL
);
-- the purge
CREATE INDEX ix_ended_session ON ended_session (ended_at);

-- What the house did with somebody's registration, or looked at in it. Never changed, and gone with the person.
CREATE TABLE participant_act (
    id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id     BIGINT        NOT NULL,
    participant_id UUID          NOT NULL,
    act            VARCHAR(12)   NOT NULL,
    done_by        VARCHAR(64)   NOT NULL,
    done_at        DATETIME(3)   NOT NULL,
    reason         VARCHAR(500)  NOT NULL,
    -- what it was before and what after, in words; empty where nothing changed
    before_text    VARCHAR(500)  NOT NULL DEFAULT '',
    after_text     VARCHAR(500)  NOT NULL DEFAULT '',
    CONSTRAINT fk_participant_act_contest FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT fk_participant_act FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
-- a person's page, the newest first
CREATE INDEX ix_participant_act ON participant_act (participant_id, id);

-- Patterns that somebody should look at. The machine finds, people decide.
CREATE TABLE finding (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id  BIGINT        NOT NULL,
    round_id    BIGINT        NULL,
    kind        VARCHAR(16)   NOT NULL,
    -- of kind, round and people or attempts: found again, it is the same finding
    fingerprint CHAR(64)      NOT NULL,
    -- what was measured, as a JSON array in the order of the kind's sentence
    figures     VARCHAR(2000) NOT NULL,
    weight      INT           NOT NULL,
    found_at    DATETIME(3)   NOT NULL,
    -- of the last search that found it
    seen_at     DATETIME(3)   NOT NULL,
    decision    VARCHAR(12)   NULL,
    decided_by  VARCHAR(64)   NULL,
    decided_at  DATETIME(3)   NULL,
    words       VARCHAR(1000) NOT NULL DEFAULT '',
    CONSTRAINT uk_finding UNIQUE (contest_id, fingerprint),
    CONSTRAINT fk_finding_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);
-- the list: what waits first, then the weightiest
CREATE INDEX ix_finding_list ON finding (contest_id, decision, weight);

CREATE TABLE finding_person (
    finding_id     BIGINT NOT NULL,
    position       INT    NOT NULL,
    participant_id UUID   NOT NULL,
    -- the attempt it is about; null where it is about the registration
    attempt_id     UUID   NULL,
    PRIMARY KEY (finding_id, position),
    CONSTRAINT fk_finding_person FOREIGN KEY (finding_id) REFERENCES finding (id) ON DELETE CASCADE,
    CONSTRAINT fk_finding_participant FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
-- what concerns a person
CREATE INDEX ix_finding_participant ON finding_person (participant_id);

-- Every decision about a finding, the earlier ones too.
CREATE TABLE finding_decision (
    id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    finding_id BIGINT        NOT NULL,
    decision   VARCHAR(12)   NOT NULL,
    words      VARCHAR(1000) NOT NULL,
    decided_by VARCHAR(64)   NOT NULL,
    decided_at DATETIME(3)   NOT NULL,
    CONSTRAINT fk_finding_decision FOREIGN KEY (finding_id) REFERENCES finding (id) ON DELETE CASCADE
);
CREATE INDEX ix_finding_decision ON finding_decision (finding_id, id);

-- When a contest was searched last, and what of it could not be compared.
CREATE TABLE finding_search (
    contest_id  BIGINT      NOT NULL PRIMARY KEY,
    searched_at DATETIME(3) NOT NULL,
    searched_by VARCHAR(64) NOT NULL,
    people      INT         NOT NULL,
    attempts    INT         NOT NULL,
    -- attempts of units with too many to compare each with each
    left_out    INT         NOT NULL
);
