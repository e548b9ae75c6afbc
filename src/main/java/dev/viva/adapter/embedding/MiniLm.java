package dev.viva.adapter.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.viva.grading.sense.Embedder;
import dev.viva.grading.sense.Meaning;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The quantised all-MiniLM-L6-v2 that LangChain4j ships, in a session of our own: one thread a text, so that the number
 * of graders bounds the processors it takes, and the states of the pieces, which LangChain4j pools away.
 *
 * <p>One text a run, never a tensor of several: the quantised model scales its activations by the largest value of the
 * whole tensor, so in a batch a text's vector would depend on its neighbours (cosine to itself .991, measured) and the
 * same answer could get another grade.
 */
public final class MiniLm implements Embedder, AutoCloseable {
    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final int LONGEST = 256;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    /**
     * Loads the model: about a second, 200 MB outside the heap.
     *
     * @throws IOException when the class path lacks the model
     * @throws OrtException when the runtime refuses it
     */
    MiniLm() throws IOException, OrtException {
        environment = OrtEnvironment.getEnvironment();
        tokenizer = tokenizer();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(bytes(MODEL), options);
        }
    }

    private static HuggingFaceTokenizer tokenizer() throws IOException {
        try (InputStream in = resource(TOKENIZER)) {
            return HuggingFaceTokenizer.newInstance(
                    in, Map.of("padding", "false", "truncation", "true", "maxLength", Integer.toString(LONGEST)));
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = resource(name)) {
            return in.readAllBytes();
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = MiniLm.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("the class path lacks " + name);
        }
        return in;
    }

    @Override
    public String name() {
        return "all-minilm-l6-v2-q";
    }

    @Override
    public float[] embed(String text) {
        return run(tokenizer.encode(text), false).vector();
    }

    @Override
    public Meaning read(String text) {
        return run(tokenizer.encode(text), true);
    }

    private Meaning run(Encoding encoding, boolean pieces) {
        long[][] ids = {encoding.getIds()};
        try (OnnxTensor tokens = OnnxTensor.createTensor(environment, ids);
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {encoding.getAttentionMask()});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {encoding.getTypeIds()});
                OrtSession.Result result =
                        session.run(Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            int size = states.remaining() / ids[0].length;
            float[] vector = mean(states, size);
            return new Meaning(vector, pieces ? pieces(states, size, encoding.getCharTokenSpans()) : List.of());
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model could not read a text", e);
        }
    }

    private static float[] mean(FloatBuffer states, int size) {
        float[] sum = new float[size];
        for (int at = 0; at < states.limit(); at++) {
            sum[at % size] += states.get(at);
        }
        return unit(sum);
    }

    private static List<Meaning.Piece> pieces(FloatBuffer states, int size, CharSpan[] spans) {
        List<Meaning.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < spans.length; i++) {
            if (spans[i] != null) {
                float[] state = new float[size];
                states.get(i * size, state);
                pieces.add(new Meaning.Piece(spans[i].getStart(), spans[i].getEnd(), unit(state)));
            }
        }
        return pieces;
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float each : vector) {
            square += (double) each * each;
        }
        float length = (float) Math.max(Math.sqrt(square), 1e-9);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
