-- What people report as broken, with the secretariat's answer; deleted 90 days after the contest's last round closed.
CREATE TABLE support_ticket (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contest_id   BIGINT        NOT NULL,
    number       VARCHAR(12)   COLLATE utf8mb4_bin NOT NULL,
    -- the form it came from: sent twice, it is one ticket
    form_key     UUID          NOT NULL,
    kind         VARCHAR(12)   NOT NULL,
    story        VARCHAR(1000) NOT NULL,
    -- a telephone number or an e-mail address, where the reporter wants to be answered there
    contact      VARCHAR(120)  NOT NULL,
    receipt_code VARCHAR(20)   NOT NULL,
    place        VARCHAR(12)   NULL,
    trouble      VARCHAR(40)   NULL,
    device       VARCHAR(200)  NOT NULL,
    -- number, story, contact and receipt code without tone marks
    search_key   VARCHAR(1300) COLLATE utf8mb4_bin NOT NULL,
    state        VARCHAR(12)   NOT NULL,
    reported_at  DATETIME(3)   NOT NULL,
    answer       VARCHAR(2000) NOT NULL DEFAULT '',
    answered_at  DATETIME(3)   NULL,
    CONSTRAINT uk_ticket_number UNIQUE (contest_id, number),
    CONSTRAINT uk_ticket_form UNIQUE (contest_id, form_key),
    CONSTRAINT fk_ticket_contest FOREIGN KEY (contest_id) REFERENCES contest (id)
);
-- the list of the house, state by state
CREATE INDEX ix_ticket_state ON support_ticket (contest_id, state, id);
-- how many came in the last hour; which are to be deleted
CREATE INDEX ix_ticket_time ON support_ticket (contest_id, reported_at);

-- Who did what with a ticket, and when.
CREATE TABLE support_ticket_act (
    id        BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ticket_id BIGINT        NOT NULL,
    act       VARCHAR(12)   NOT NULL,
    done_at   DATETIME(3)   NOT NULL,
    done_by   VARCHAR(64)   NOT NULL,
    words     VARCHAR(2000) NOT NULL,
    CONSTRAINT fk_ticket_act FOREIGN KEY (ticket_id) REFERENCES support_ticket (id) ON DELETE CASCADE
);
CREATE INDEX ix_ticket_act ON support_ticket_act (ticket_id, id);
