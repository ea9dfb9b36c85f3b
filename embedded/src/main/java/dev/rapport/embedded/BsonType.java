package dev.rapport.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;

/** How mongo-java-server's values are written to a file and ordered as keys. The order is one of what is written. */
final class BsonType extends BasicDataType<Object> {
    private static final BsonType INSTANCE = new BsonType();
    /** Kinds beside those of BSON, with numbers that it does not use. */
    private static final byte MISSING = 0x40;

    private static final byte KEY = 0x41;

    private BsonType() {}

    @SuppressWarnings("unchecked")
    static <K, V> MVMap.Builder<K, V> map() {
        return new MVMap.Builder<K, V>()
                .keyType((DataType<K>) (DataType<?>) INSTANCE)
                .valueType((DataType<V>) (DataType<?>) INSTANCE);
    }

    private static byte kind(@Nullable Object value) {
        return switch (value) {
            case Missing _ -> MISSING;
            case KeyValue _ -> KEY;
            case null, default -> BsonEncoder.determineType(value);
        };
    }

    @Override
    public void write(WriteBuffer buffer, Object value) {
        ByteBuf bytes = Unpooled.buffer(256);
        encode(value, bytes);
        buffer.putVarInt(bytes.readableBytes());
        buffer.put(bytes.array(), bytes.arrayOffset(), bytes.readableBytes());
    }

    @Override
    public Object read(ByteBuffer buffer) {
        int length = DataUtils.readVarInt(buffer);
        ByteBuf bytes = Unpooled.wrappedBuffer(buffer.slice(buffer.position(), length));
        buffer.position(buffer.position() + length);
        return decode(bytes);
    }

    private static void encode(@Nullable Object value, ByteBuf bytes) {
        byte kind = kind(value);
        bytes.writeByte(kind);
        switch (value) {
            case Missing _ -> {}
            case KeyValue key -> {
                bytes.writeByte(key.size());
                key.forEach(part -> encode(part, bytes));
            }
            case null, default -> BsonEncoder.encodeValue(kind, value, bytes);
        }
    }

    private static @Nullable Object decode(ByteBuf bytes) {
        byte kind = bytes.readByte();
        return switch (kind) {
            case MISSING -> Missing.getInstance();
            case KEY -> {
                int size = bytes.readByte();
                List<@Nullable Object> parts = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    parts.add(decode(bytes));
                }
                yield new KeyValue(parts);
            }
            default -> BsonDecoder.decodeValue(kind, bytes);
        };
    }

    @Override
    public int compare(@Nullable Object a, @Nullable Object b) {
        byte kind = kind(a);
        int byKind = Byte.compare(kind, kind(b));
        if (byKind != 0 || a == b) {
            return byKind;
        }
        return switch (a) {
            case String string -> string.compareTo((String) b);
            case KeyValue key -> compareParts(key.iterator(), ((KeyValue) b).iterator());
            case Map<?, ?> map -> compareFields(map, (Map<?, ?>) b);
            case Collection<?> list -> compareParts(list.iterator(), ((Collection<?>) b).iterator());
            case Double number -> number.compareTo((Double) b);
            case Integer number -> number.compareTo((Integer) b);
            case Long number -> number.compareTo((Long) b);
            case null, default -> Arrays.compareUnsigned(bytes(a), bytes(b));
        };
    }

    private int compareFields(Map<?, ?> a, Map<?, ?> b) {
        int byName = compareParts(a.keySet().iterator(), b.keySet().iterator());
        return byName != 0
                ? byName
                : compareParts(a.values().iterator(), b.values().iterator());
    }

    private int compareParts(Iterator<?> a, Iterator<?> b) {
        while (a.hasNext() && b.hasNext()) {
            int byPart = compare(a.next(), b.next());
            if (byPart != 0) {
                return byPart;
            }
        }
        return Boolean.compare(a.hasNext(), b.hasNext());
    }

    private static byte[] bytes(@Nullable Object value) {
        ByteBuf bytes = Unpooled.buffer(32);
        encode(value, bytes);
        return ByteBufUtil.getBytes(bytes);
    }

    /** Roughly: it only decides when a page is full. */
    @Override
    public int getMemory(@Nullable Object value) {
        return switch (value) {
            case String string -> 48 + string.length();
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .mapToInt(field -> 80 + getMemory(field.getKey()) + getMemory(field.getValue()))
                        .sum();
            case Collection<?> list -> list.stream().mapToInt(this::getMemory).sum();
            case KeyValue key -> key.stream().mapToInt(this::getMemory).sum();
            case null, default -> 24;
        };
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
