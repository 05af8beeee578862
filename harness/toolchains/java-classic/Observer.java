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
     * Writes what a snippet holds of a result to the file that the harness reads; a text where that is no result.
     *
     * @param members what variables of their own hold: pairs of a member and what it is
     * @param response the response, whose other members count too
     */
    public static void write(Object[][] members, Object response) throws IOException {
        if (response instanceof AmazonWebServiceResult<?>) write(membersOf(response), members);
        else save("OBSERVED", told(response));
    }

    /** Writes what a snippet holds of a result whose response it doesn't keep. */
    public static void write(Object[][] members) throws IOException {
        write(new TreeMap<>(), members);
    }

    private static void write(Map<String, Object> held, Object[][] members) throws IOException {
        for (Object[] member : members) held.put((String) member[0], member[1]);
        try {
            save("OBSERVED", held);
        } catch (RuntimeException failure) {
            save("OBSERVED", "nothing that can be told: " + failure);
        }
    }

    /** Says what a value is that is none of a result. */
    private static String told(Object value) {
        return value == null ? "nothing" : "a " + value.getClass().getName() + ": " + value;
    }

    /** Writes values that are no response, as a list. */
    public static void writeValues(List<?> values) throws IOException {
        save("OBSERVED", values);
    }

    /** Writes an error that AWS KMS answered; any other says enough on stderr. */
    static void writeError(Throwable error) throws IOException {
        if (!(error instanceof AWSKMSException answered)) return;
        Map<String, Object> observed = new TreeMap<>();
        observed.put("code", answered.getErrorCode());
        observed.put("type", error.getClass().getName());
        observed.put("message", error.getMessage());
        save("OBSERVED_ERROR", observed);
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
            case null -> json.writeNull();
            case List<?> list -> {
                json.writeStartArray();
                for (Object item : list) value(item);
                json.writeEndArray();
            }
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.writeFieldName(String.valueOf(entry.getKey()));
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
            default -> json.writeString(told(value));
        }
    }
}
