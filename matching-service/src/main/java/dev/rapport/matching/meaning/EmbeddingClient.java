package dev.rapport.matching.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A model that runs in this process, on ONNX Runtime. Loading it takes a second, so not on a thread that others wait for. */
public final class EmbeddingClient implements AutoCloseable {
    /** Nobody's interest is longer; what is more is not read. */
    private static final int MOST_PIECES = 64;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPiece pieces;
    private final Model model;

    /** Where a model lies on the class path, and how its answer is read. */
    public enum Model {
        BGE_SMALL_EN("bge-small-en-v1.5-q", false, ""),
        E5_SMALL("e5-small-v2-q", true, "query: "),
        MINILM("all-minilm-l6-v2-q", true, ""),
        BGE_SMALL_ZH("bge-small-zh-v1.5-q", false, "");

        /** The one that told the labelled pairs apart best: see docs/performance.md. */
        public static final Model OF_THE_HOUSE = BGE_SMALL_EN;

        private final String file;
        /** Whether the mean over all pieces is the answer, or what stands at the beginning. */
        private final boolean mean;

        private final String prefix;

        Model(String file, boolean mean, String prefix) {
            this.file = file;
            this.mean = mean;
            this.prefix = prefix;
        }
    }

    private EmbeddingClient(OrtEnvironment environment, OrtSession session, WordPiece pieces, Model model) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
        this.model = model;
    }

    /** @throws IllegalStateException where it cannot be had: not on the class path, or ONNX Runtime not for this machine */
    public static EmbeddingClient load(Model model) {
        try (SessionOptions options = new SessionOptions()) {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            // One phrase is soon read by one thread; more of them would only wake each other.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtSession session = environment.createSession(bytes(model.file + ".onnx"), options);
            return new EmbeddingClient(environment, session, new WordPiece(vocabulary(model)), model);
        } catch (OrtException | IOException | LinkageError e) {
            throw new IllegalStateException("The model " + model.file + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** Whether a text is in words that the model knows: English, mostly. */
    public boolean understands(String text) {
        return pieces.knows(text);
    }

    /** What a text means, as a vector of length 1. */
    public float[] embed(String text) {
        long[] ids = pieces.read(model.prefix + text, MOST_PIECES);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor read = tensor(ids);
                OnnxTensor mask = tensor(ones);
                OnnxTensor types = tensor(new long[ids.length])) {
            Map<String, OnnxTensor> inputs = new HashMap<>();
            inputs.put("input_ids", read);
            inputs.put("attention_mask", mask);
            inputs.put("token_type_ids", types);
            inputs.keySet().retainAll(session.getInputNames());
            try (OrtSession.Result result = session.run(inputs)) {
                float[][] answer = ((float[][][]) result.get(0).getValue())[0];
                return normalised(model.mean ? mean(answer) : answer[0]);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("The model cannot read this text", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static float[] mean(float[][] rows) {
        float[] mean = new float[rows[0].length];
        for (float[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / rows.length;
            }
        }
        return mean;
    }

    private static float[] normalised(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    private static Map<String, Integer> vocabulary(Model model) throws IOException {
        JsonNode tokenizer = JsonMapper.shared().readTree(bytes(model.file + "-tokenizer.json"));
        Map<String, Integer> pieces = new HashMap<>();
        tokenizer
                .path("model")
                .path("vocab")
                .properties()
                .forEach(entry -> pieces.put(entry.getKey(), entry.getValue().asInt()));
        return pieces;
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream file = EmbeddingClient.class.getResourceAsStream("/" + resource)) {
            if (file == null) {
                throw new FileNotFoundException(resource + " is not on the class path");
            }
            return file.readAllBytes();
        }
    }
}
