-- A sample round of a rehearsal is a contest of its own, which no list shows and which goes when the rehearsal ends.
ALTER TABLE contest
    ADD COLUMN rehearsal_of BIGINT NULL,
    ADD CONSTRAINT fk_contest_rehearsal FOREIGN KEY (rehearsal_of) REFERENCES contest (id);

CREATE TABLE rehearsal (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id BIGINT       NOT NULL,
    round_id   BIGINT       NOT NULL,
    round_name VARCHAR(420) NOT NULL,
    -- the sample round; null once it was removed
    sample_id  BIGINT       NULL,
    people     INT          NULL,
    minutes    INT          NULL,
    started_at DATETIME(3)  NOT NULL,
    started_by VARCHAR(64)  NOT NULL,
    -- one rehearsal at a time in a contest
    ended_at   DATETIME(3)  NULL,
    current_of BIGINT       GENERATED ALWAYS AS (IF(ended_at IS NULL, contest_id, NULL)) STORED,
    CONSTRAINT uk_rehearsal_current UNIQUE (current_of),
    CONSTRAINT fk_rehearsal_contest FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT fk_rehearsal_sample FOREIGN KEY (sample_id) REFERENCES contest (id) ON DELETE SET NULL
);

-- How each part came out, with its figures as an object of numbers.
CREATE TABLE rehearsal_step (
    rehearsal_id BIGINT        NOT NULL,
    step         VARCHAR(10)   NOT NULL,
    state        VARCHAR(12)   NOT NULL,
    figures      JSON          NOT NULL,
    notes        JSON          NOT NULL,
    started_at   DATETIME(3)   NOT NULL,
    started_by   VARCHAR(64)   NOT NULL,
    -- while it runs: when it last told how far it is
    seen_at      DATETIME(3)   NOT NULL,
    ended_at     DATETIME(3)   NULL,
    PRIMARY KEY (rehearsal_id, step),
    CONSTRAINT fk_rehearsal_step FOREIGN KEY (rehearsal_id) REFERENCES rehearsal (id) ON DELETE CASCADE
);

CREATE TABLE rehearsal_sheet (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id   BIGINT      NOT NULL,
    rehearsal_id BIGINT      NOT NULL,
    ready        BOOLEAN     NOT NULL,
    made_at      DATETIME(3) NOT NULL,
    made_by      VARCHAR(64) NOT NULL,
    sha256       CHAR(64)    NOT NULL,
    pdf          MEDIUMBLOB  NOT NULL,
    CONSTRAINT fk_rehearsal_sheet FOREIGN KEY (rehearsal_id) REFERENCES rehearsal (id),
    CONSTRAINT fk_rehearsal_sheet_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);
