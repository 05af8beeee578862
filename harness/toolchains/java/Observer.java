package harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Writes what a snippet's result variable holds, or the error that ends it, in the form in which the harness compares. */
public final class Observer {
    private final JsonWriter json = JsonWriter.create();

    /**
     * Writes what a snippet holds of a result to the file that the harness reads; a text where that is no result.
     *
     * @param members what variables of their own hold: pairs of a member and what it is
     * @param response the response, whose other members count too
     */
    public static void write(Object[][] members, Object response) throws IOException {
        if (!(response instanceof SdkResponse answered)) {
            save(told(response));
            return;
        }
        Map<String, Object> held = new TreeMap<>();
        for (SdkField<?> field : answered.sdkFields()) {
            Object value = field.getValueOrDefault(answered);
            if (!isAbsent(value)) held.put(field.locationName(), value);
        }
        write(held, members);
    }

    /** Writes what a snippet holds of a result whose response it doesn't keep. */
    public static void write(Object[][] members) throws IOException {
        write(new TreeMap<>(), members);
    }

    private static void write(Map<String, Object> held, Object[][] members) throws IOException {
        for (Object[] member : members) held.put((String) member[0], member[1]);
        save(held);
    }

    private static void save(Object value) throws IOException {
        try {
            write("OBSERVED", bytesOf(value));
        } catch (RuntimeException failure) {
            write("OBSERVED", bytesOf("nothing that can be told: " + failure));
        }
    }

    private static byte[] bytesOf(Object value) {
        Observer observer = new Observer();
        observer.value(value);
        return observer.json.getBytes();
    }

    /** Says what a value is that is none of a result. */
    private static String told(Object value) {
        return value == null ? "nothing" : "a " + value.getClass().getName() + ": " + value;
    }

    /** Writes values that are no response, as a list. */
    public static void writeValues(List<?> values) throws IOException {
        write("OBSERVED", bytesOf(values));
    }

    /** Writes an error that AWS answered; any other says enough on stderr. */
    static void writeError(Throwable error) throws IOException {
        if (!(error instanceof AwsServiceException answered)) return;
        Observer observer = new Observer();
        observer.json.writeStartObject();
        AwsErrorDetails details = answered.awsErrorDetails();
        observer.json.writeFieldName("code").writeValue(details == null ? null : details.errorCode());
        observer.json.writeFieldName("type").writeValue(error.getClass().getName());
        observer.json.writeFieldName("message").writeValue(error.getMessage());
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
            case null -> json.writeNull();
            case SdkPojo structure -> structure(structure);
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(this::value);
                json.writeEndArray();
            }
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((key, item) -> {
                    json.writeFieldName(String.valueOf(key));
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
            default -> json.writeValue(told(value));
        }
    }
}
