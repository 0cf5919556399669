-- How a round's paper did as a whole. Decimals as computed, rounded to six places; null where a figure would divide by zero.
CREATE TABLE paper_statistics (
    round_id       BIGINT         NOT NULL PRIMARY KEY,
    -- contest and round as they were called when it was computed
    round_name     VARCHAR(520)   NOT NULL,
    bank_id        BIGINT         NOT NULL,
    sittings       INT            NOT NULL,
    -- whether everybody had the same questions; else alpha is by positions of the blueprint
    fixed_paper    BOOLEAN        NOT NULL,
    mean           DECIMAL(16, 6) NULL,
    median         DECIMAL(16, 6) NULL,
    deviation      DECIMAL(16, 6) NULL,
    skewness       DECIMAL(16, 6) NULL,
    kurtosis       DECIMAL(16, 6) NULL,
    alpha          DECIMAL(16, 6) NULL,
    standard_error DECIMAL(16, 6) NULL,
    computed_at    DATETIME(3)    NOT NULL,
    CONSTRAINT fk_paper_statistics_round FOREIGN KEY (round_id) REFERENCES round (id),
    CONSTRAINT fk_paper_statistics_bank FOREIGN KEY (bank_id) REFERENCES question_bank (id)
);

CREATE TABLE question_statistics (
    round_id       BIGINT         NOT NULL,
    version_id     BIGINT         NOT NULL,
    question_id    BIGINT         NOT NULL,
    sittings       INT            NOT NULL,
    facility       DECIMAL(16, 6) NULL,
    deviation      DECIMAL(16, 6) NULL,
    discrimination DECIMAL(16, 6) NULL,
    efficiency     DECIMAL(16, 6) NULL,
    unanswered     INT            NOT NULL,
    -- per option, by its public name: how many of the upper 27 %, the middle and the lower 27 % chose it
    choices        JSON           NOT NULL,
    PRIMARY KEY (round_id, version_id),
    CONSTRAINT fk_statistics_round FOREIGN KEY (round_id) REFERENCES round (id),
    CONSTRAINT fk_statistics_version FOREIGN KEY (version_id) REFERENCES question_version (id)
);
-- the figures beside a question in the bank
CREATE INDEX ix_statistics_question ON question_statistics (question_id, round_id);
