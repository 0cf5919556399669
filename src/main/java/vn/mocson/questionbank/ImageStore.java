package vn.mocson.questionbank;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pictures in the database. */
@Component
class ImageStore {

    private static final int CACHE_BYTES = 64 * 1024 * 1024;
    private static final int CACHE_PICTURES = 200;

    private final JdbcClient db;
    private final Clock clock;

    /**
     * Pictures that entrants ask for. Size 64 MiB and at most 200 pictures: none counts for less than a 200th. They
     * never change, so they never expire.
     */
    private final Cache<ImageId, Picture> pictures = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .weigher((ImageId id, Picture picture) -> Math.max(CACHE_BYTES / CACHE_PICTURES, picture.bytes().length))
            .build();

    ImageStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param picture as {@link ImageUpload#normalize} gives it; the same one again changes nothing */
    ImageId put(Picture picture) {
        ImageHeader header = ImageHeader.of(picture.bytes());
        ImageId id = picture.id();
        db.sql("""
                INSERT INTO question_image (id, media_type, bytes, width, height, created_at)
                VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id""")
                .params(
                        id.value(),
                        picture.mediaType(),
                        picture.bytes(),
                        header.width(),
                        header.height(),
                        clock.instant())
                .update();
        return id;
    }

    /** As it stands in the table, whatever the cache holds. */
    Optional<Picture> stored(ImageId id) {
        return Optional.ofNullable(read(id));
    }

    Optional<Picture> find(ImageId id) {
        return Optional.ofNullable(pictures.get(id, this::read));
    }

    private @Nullable Picture read(ImageId id) {
        return db.sql("SELECT media_type, bytes FROM question_image WHERE id = ?")
                .param(id.value())
                .query((rs, n) -> new Picture(rs.getString("media_type"), rs.getBytes("bytes")))
                .optional()
                .orElse(null);
    }
}
