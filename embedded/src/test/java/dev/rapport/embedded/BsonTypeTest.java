package dev.rapport.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.DataType;
import org.junit.jupiter.api.Test;

class BsonTypeTest {
    private static final List<Object> VALUES = List.of(
            Missing.getInstance(),
            true,
            false,
            1,
            -1,
            Integer.MAX_VALUE,
            1L,
            -1L,
            1.0,
            -0.5,
            "",
            "a",
            "ab",
            "b",
            "äöü 🎉",
            Instant.ofEpochMilli(1),
            Instant.ofEpochMilli(-1),
            new ObjectId(),
            new UUID(1, 2),
            new BinData(new byte[] {1, -1}),
            List.of(),
            List.of(1, "a"),
            List.of(1, "a", 2),
            new Document(),
            new Document("a", 1),
            new Document("a", 2),
            new Document("b", new Document("c", Arrays.asList(1, null))),
            new KeyValue("a"),
            new KeyValue("a", 1.0),
            new KeyValue("a", null),
            new KeyValue(Missing.getInstance(), new Document("a", 1)));

    private final DataType<Object> type = BsonType.<Object, Object>map().getKeyType();

    @Test
    void readsWhatItWrote() {
        for (Object value : VALUES) {
            assertThat(written(value)).isEqualTo(value);
        }
    }

    @Test
    void putsValuesInOneOrder() {
        List<Object> sorted = new ArrayList<>(VALUES);
        sorted.sort(type);
        for (int seed = 0; seed < 20; seed++) {
            List<Object> shuffled = new ArrayList<>(VALUES);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(type);

            assertThat(shuffled).isEqualTo(sorted);
        }
    }

    @Test
    void findsNothingEqualButWhatIs() {
        for (int i = 0; i < VALUES.size(); i++) {
            for (int j = 0; j < VALUES.size(); j++) {
                assertThat(type.compare(VALUES.get(i), written(VALUES.get(j))) == 0)
                        .as("%s and %s", VALUES.get(i), VALUES.get(j))
                        .isEqualTo(i == j);
            }
        }
    }

    private Object written(Object value) {
        WriteBuffer buffer = new WriteBuffer();
        type.write(buffer, value);
        ByteBuffer bytes = buffer.getBuffer().flip();
        Object read = type.read(bytes);
        assertThat(bytes.hasRemaining()).isFalse();
        return read;
    }
}
