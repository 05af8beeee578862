package harness;

import com.amazonaws.AmazonWebServiceResult;
import com.amazonaws.internal.SdkInternalList;
import com.amazonaws.internal.SdkInternalMap;
import com.amazonaws.services.kms.model.AWSKMSException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what a snippet's result variable holds, or the error that ends it, in the form in which the harness compares. */
public final class Observer {
    private final JsonGenerator json;

    private Observer(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes what a snippet holds of a result to the file that the harness reads.
     *
     * @param members what variables of their own hold, by the members that they are
     * @param response the response, whose other members count too
     */
    public static void write(Map<String, ?> members, AmazonWebServiceResult<?> response) throws IOException {
        Map<String, Object> held = membersOf(response);
        held.putAll(members);
        write(held);
    }

    /** Writes what a snippet holds of a result whose response it doesn't keep. */
    public static void write(Map<String, ?> members) throws IOException {
        save("OBSERVED", members);
    }

    /** Writes values that are no response, as a list. */
    public static void writeValues(List<?> values) throws IOException {
        save("OBSERVED", values);
    }

    /** Writes an error that AWS KMS answered; any other says enough on stderr. */
    static void writeError(Throwable error) throws IOException {
        if (!(error instanceof AWSKMSException answered)) return;
        save("OBSERVED_ERROR", Map.of("code", answered.getErrorCode(), "type", error.getClass().getName()));
    }

    private static void save(String variable, Object value) throws IOException {
        try (
            OutputStream file = new FileOutputStream(System.getenv(variable));
            JsonGenerator json = new JsonFactory().createGenerator(file)
        ) {
            new Observer(json).value(value);
        }
    }

    /** The members that are present; a response inherits those that are the SDK's own. */
    private static Map<String, Object> membersOf(Object structure) {
        Map<String, Object> members = new TreeMap<>();
        for (Method method : structure.getClass().getDeclaredMethods()) {
            if (!method.getName().startsWith("get") || method.getParameterCount() > 0) continue;
            try {
                Object value = method.invoke(structure);
                if (!isAbsent(value)) members.put(method.getName().substring("get".length()), value);
            } catch (ReflectiveOperationException failure) {
                throw new IllegalArgumentException(method + " of a response", failure);
            }
        }
        return members;
    }

    /** The SDK puts empty collections of its own where a response has none. */
    private static boolean isAbsent(Object value) {
        return value == null
            || (value instanceof SdkInternalList<?> list && list.isAutoConstruct())
            || (value instanceof SdkInternalMap<?, ?> map && map.isAutoConstruct());
    }

    private void value(Object value) throws IOException {
        switch (value) {
            case List<?> list -> {
                json.writeStartArray();
                for (Object item : list) value(item);
                json.writeEndArray();
            }
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.writeFieldName((String) entry.getKey());
                    value(entry.getValue());
                }
                json.writeEndObject();
            }
            case ByteBuffer bytes -> {
                byte[] copy = new byte[bytes.remaining()];
                bytes.duplicate().get(copy);
                json.writeBinary(copy);
            }
            case Date time -> json.writeNumber(time.getTime() / 1000.0);
            case String text -> json.writeString(text);
            case Boolean flag -> json.writeBoolean(flag);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Object structure when structure.getClass().getPackageName().equals("com.amazonaws.services.kms.model") -> value(
                membersOf(structure)
            );
            default -> throw new IllegalArgumentException("a " + value.getClass().getName() + " in a response");
        }
    }
}
