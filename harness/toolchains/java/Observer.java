package harness;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Writes what a snippet's result variable holds in the form in which the harness compares it. */
public final class Observer {
    private final JsonWriter json = JsonWriter.create();

    /** Writes a response to the file that the harness reads. */
    public static void write(SdkPojo response) throws IOException {
        Observer observer = new Observer();
        observer.structure(response);
        write(observer.json.getBytes());
    }

    /** Writes that the snippet keeps no result. */
    public static void write() throws IOException {
        write("{}".getBytes());
    }

    private static void write(byte[] observed) throws IOException {
        Files.write(Path.of(System.getenv("OBSERVED")), observed);
    }

    private void structure(SdkPojo structure) {
        json.writeStartObject();
        for (SdkField<?> field : structure.sdkFields()) {
            Object value = field.getValueOrDefault(structure);
            if (isAbsent(value)) continue;
            json.writeFieldName(field.locationName());
            value(value);
        }
        json.writeEndObject();
    }

    /** The SDK puts empty collections of its own where a response has none. */
    private static boolean isAbsent(Object value) {
        return value == null || value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
    }

    private void value(Object value) {
        switch (value) {
            case SdkPojo structure -> structure(structure);
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(this::value);
                json.writeEndArray();
            }
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((key, item) -> {
                    json.writeFieldName((String) key);
                    value(item);
                });
                json.writeEndObject();
            }
            case SdkBytes bytes -> json.writeValue(bytes.asByteBuffer());
            case Instant time -> json.writeValue(time);
            case String text -> json.writeValue(text);
            case Boolean flag -> json.writeValue(flag);
            case Number number -> json.writeValue(new BigDecimal(number.toString()));
            default -> throw new IllegalArgumentException("a " + value.getClass().getName() + " in a response");
        }
    }
}
