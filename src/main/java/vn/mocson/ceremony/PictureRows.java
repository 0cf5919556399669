package vn.mocson.ceremony;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.contest.ContestId;
import vn.mocson.questionbank.Picture;
import vn.mocson.unit.UnitId;

/** Pictures of the stage as the database has them. */
@Component
class PictureRows {

    private final JdbcClient db;

    PictureRows(JdbcClient db) {
        this.db = db;
    }

    /** Keeps a picture that was written by ourselves; the same one again changes nothing. */
    StagePicture keep(ContestId contest, Picture picture) {
        StagePicture kept = measured(picture);
        db.sql("INSERT IGNORE INTO ceremony_picture (contest_id, id, media_type, bytes, width, height)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(contest.value(), kept.id(), kept.type(), picture.bytes(), kept.width(), kept.height())
                .update();
        return kept;
    }

    private static StagePicture measured(Picture picture) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.bytes()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IllegalStateException("a kept picture that is none");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new StagePicture(
                        picture.id().value(), picture.mediaType(), reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // from memory
        }
    }

    void show(ContestId contest, UnitId unit, StagePicture picture) {
        db.sql("INSERT INTO ceremony_unit_picture (contest_id, unit_id, picture_id) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE picture_id = VALUES(picture_id)")
                .params(contest.value(), unit.value(), picture.id())
                .update();
        dropUnused(contest);
    }

    void remove(ContestId contest, UnitId unit) {
        db.sql("DELETE FROM ceremony_unit_picture WHERE contest_id = ? AND unit_id = ?")
                .params(contest.value(), unit.value())
                .update();
        dropUnused(contest);
    }

    /** A picture stays as long as a unit or a show has it. */
    void dropUnused(ContestId contest) {
        db.sql("DELETE FROM ceremony_picture WHERE contest_id = ?"
                        + " AND id NOT IN (SELECT picture_id FROM ceremony_unit_picture u WHERE u.contest_id = ?)"
                        + " AND NOT EXISTS (SELECT 1 FROM ceremony_show s WHERE s.contest_id = ?"
                        + " AND s.deck LIKE CONCAT('%', ceremony_picture.id, '%'))")
                .params(contest.value(), contest.value(), contest.value())
                .update();
    }

    Map<UnitId, StagePicture> ofUnits(ContestId contest) {
        Map<UnitId, StagePicture> pictures = new HashMap<>();
        db.sql("SELECT u.unit_id, p.id, p.media_type, p.width, p.height FROM ceremony_unit_picture u"
                        + " JOIN ceremony_picture p ON p.contest_id = u.contest_id AND p.id = u.picture_id"
                        + " WHERE u.contest_id = ?")
                .param(contest.value())
                .query(rs -> {
                    pictures.put(
                            new UnitId(rs.getLong(1)),
                            new StagePicture(rs.getString(2), rs.getString(3), rs.getInt(4), rs.getInt(5)));
                });
        return pictures;
    }

    Optional<Picture> find(ContestId contest, String id) {
        return db.sql("SELECT media_type, bytes FROM ceremony_picture WHERE contest_id = ? AND id = ?")
                .params(contest.value(), id)
                .query((rs, n) -> new Picture(rs.getString(1), rs.getBytes(2)))
                .optional();
    }

    void forget(ContestId contest) {
        db.sql("DELETE FROM ceremony_unit_picture WHERE contest_id = ?")
                .param(contest.value())
                .update();
        dropUnused(contest);
    }
}
