-- A picture of a question or an option, named by the SHA-256 of its bytes: it is written once and never changed.
CREATE TABLE question_image (
    id         CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    media_type VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    bytes      MEDIUMBLOB  NOT NULL,
    width      INT         NOT NULL,
    height     INT         NOT NULL,
    created_at DATETIME(3) NOT NULL
);
