package dev.rata.adapter.supervisor;

/** An option or child spec that OTP refuses; carries OTP's reason term. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Object reason;

    Refusal(Object reason) {
        super(String.valueOf(reason), null, false, false);
        this.reason = reason;
    }

    Object reason() {
        return reason;
    }
}
