-- When a registration lost everything that says whose it is; attempts, places and figures stay.
ALTER TABLE participant ADD COLUMN erased_at DATETIME(3) NULL;
-- a purge asks for those that are still to do
CREATE INDEX ix_participant_erased ON participant (contest_id, erased_at);

-- What people ask about their own data, with the days by which the law wants it answered and carried out.
CREATE TABLE data_request (
    id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id     BIGINT        NOT NULL,
    participant_id UUID          NOT NULL,
    kind           VARCHAR(10)   NOT NULL,
    state          VARCHAR(10)   NOT NULL,
    made_at        DATETIME(3)   NOT NULL,
    -- the last day, in Vietnam
    answer_due     DATE          NOT NULL,
    act_due        DATE          NOT NULL,
    -- what the person wrote, and what a correction is to be; emptied with the rest of their data
    words          VARCHAR(1000) NOT NULL,
    wanted_name    VARCHAR(100)  NULL,
    wanted_birth   DATE          NULL,
    wanted_unit    BIGINT        NULL,
    answer         VARCHAR(2000) NOT NULL DEFAULT '',
    answered_at    DATETIME(3)   NULL,
    answered_by    VARCHAR(64)   NULL,
    outcome        VARCHAR(2000) NOT NULL DEFAULT '',
    ended_at       DATETIME(3)   NULL,
    ended_by       VARCHAR(64)   NULL,
    -- one of a kind waits at a time, whatever arrives at the same moment
    waiting        TINYINT       GENERATED ALWAYS AS (IF(state IN ('NEW', 'ANSWERED'), 1, NULL)) STORED,
    -- the day that comes next; null once it is over
    next_due       DATE          GENERATED ALWAYS AS
        (CASE state WHEN 'NEW' THEN answer_due WHEN 'ANSWERED' THEN act_due ELSE NULL END) STORED,
    CONSTRAINT uk_data_request UNIQUE (participant_id, kind, waiting),
    CONSTRAINT fk_data_request_contest FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT fk_data_request_unit FOREIGN KEY (wanted_unit) REFERENCES unit (id),
    CONSTRAINT fk_data_request_participant FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
-- the queue: what is due first
CREATE INDEX ix_data_request_due ON data_request (contest_id, next_due);
-- a person's own page
CREATE INDEX ix_data_request_person ON data_request (participant_id, id);

-- Consent that was withdrawn or given again after the registration. Never changed.
CREATE TABLE consent_change (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id     BIGINT      NOT NULL,
    participant_id UUID        NOT NULL,
    publish_name   BOOLEAN     NOT NULL,
    version        VARCHAR(40) NOT NULL,
    changed_at     DATETIME(3) NOT NULL,
    CONSTRAINT fk_consent_change FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
CREATE INDEX ix_consent_change ON consent_change (participant_id, id);

-- Until when the personal data of a contest is kept, where somebody decided it; else it follows from its rounds.
CREATE TABLE contest_retention (
    contest_id BIGINT       NOT NULL PRIMARY KEY,
    keep_until DATE         NOT NULL,
    reason     VARCHAR(500) NOT NULL,
    set_by     VARCHAR(64)  NOT NULL,
    set_at     DATETIME(3)  NOT NULL,
    CONSTRAINT fk_retention_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);

-- Each time the personal data of a whole contest was removed. A run without an end was broken off and can go on.
CREATE TABLE purge_run (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id  BIGINT      NOT NULL,
    started_at  DATETIME(3) NOT NULL,
    started_by  VARCHAR(64) NOT NULL,
    people      INT         NOT NULL DEFAULT 0,
    listed      INT         NOT NULL DEFAULT 0,
    finished_at DATETIME(3) NULL,
    CONSTRAINT fk_purge_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);
CREATE INDEX ix_purge_run ON purge_run (contest_id, id);

-- As ended_session, for everybody of a contest at once.
CREATE TABLE ended_contest_sessions (
    contest_id BIGINT      NOT NULL PRIMARY KEY,
    ended_at   DATETIME(3) NOT NULL,
    CONSTRAINT fk_ended_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);
