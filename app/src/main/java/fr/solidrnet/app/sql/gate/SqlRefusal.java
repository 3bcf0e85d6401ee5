package fr.solidrnet.app.sql.gate;

/** Why a query is not run: a French sentence and, where it has one, the place of the fault. */
public final class SqlRefusal extends Exception {
    private static final long serialVersionUID = 1L;
    /** The position of a fault that lies in no place. */
    public static final int NOWHERE = -1;

    private final int position;

    /** @param position the character of the typed text, from 0, or {@link #NOWHERE} */
    public SqlRefusal(String sentence, int position) {
        super(sentence);
        this.position = position;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    public int position() {
        return position;
    }

    /** The same refusal in a text that has {@code characters} more before it. */
    SqlRefusal after(int characters) {
        return position == NOWHERE ? this : new SqlRefusal(sentence(), position + characters);
    }
}
