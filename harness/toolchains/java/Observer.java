package harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Writes what a snippet's result variable holds, or the error that ends it, in the form in which the harness compares. */
public final class Observer {
    private final JsonWriter json = JsonWriter.create();

    /**
     * Writes what a snippet holds of a result to the file that the harness reads.
     *
     * @param members what variables of their own hold, by the members that they are
     * @param response the response, whose other members count too
     */
    public static void write(Map<String, ?> members, SdkPojo response) throws IOException {
        Map<String, Object> held = new TreeMap<>();
        for (SdkField<?> field : response.sdkFields()) {
            Object value = field.getValueOrDefault(response);
            if (!isAbsent(value)) held.put(field.locationName(), value);
        }
        held.putAll(members);
        write(held);
    }

    /** Writes what a snippet holds of a result whose response it doesn't keep. */
    public static void write(Map<String, ?> members) throws IOException {
        Observer observer = new Observer();
        observer.value(members);
        write("OBSERVED", observer.json.getBytes());
    }

    /** Writes values that are no response, as a list. */
    public static void writeValues(List<?> values) throws IOException {
        Observer observer = new Observer();
        observer.value(values);
        write("OBSERVED", observer.json.getBytes());
    }

    /** Writes an error that AWS answered; any other says enough on stderr. */
    static void writeError(Throwable error) throws IOException {
        if (!(error instanceof AwsServiceException answered)) return;
        Observer observer = new Observer();
        observer.json.writeStartObject();
        observer.json.writeFieldName("code").writeValue(answered.awsErrorDetails().errorCode());
        observer.json.writeFieldName("type").writeValue(error.getClass().getName());
        observer.json.writeEndObject();
        write("OBSERVED_ERROR", observer.json.getBytes());
    }

    private static void write(String variable, byte[] observed) throws IOException {
        Files.write(Path.of(System.getenv(variable)), observed);
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
            case Enum<?> constant -> json.writeValue(constant.toString());
            case Number number -> json.writeNumber(number.toString());
            default -> throw new IllegalArgumentException("a " + value.getClass().getName() + " in a response");
        }
    }
}
