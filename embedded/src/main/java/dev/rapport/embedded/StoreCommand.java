package dev.rapport.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What has to be done so that a command of a client outlives the process. */
enum StoreCommand {
    /** Changes nothing. */
    READ,
    /** Does the same whenever it is carried out on the same data: enough to note the command. */
    REPEATABLE,
    /** Anything else, such as what asks for the time or a random id: the data itself must be saved. */
    UNREPEATABLE;

    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "count",
            "distinct",
            "ping",
            "hello",
            "ismaster",
            "buildinfo",
            "whatsmyuri",
            "serverstatus",
            "replsetgetstatus",
            "connectionstatus",
            "hostinfo",
            "getlog",
            "getcmdlineopts",
            "getfreemonitoringstatus",
            "getlasterror",
            "reseterror",
            "endsessions",
            "killcursors",
            "listdatabases",
            "listcollections",
            "listindexes",
            "dbstats",
            "collstats",
            "validate");

    static StoreCommand of(String name, Document command) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        if (READS.contains(lowerCase)) {
            return READ;
        }
        return switch (lowerCase) {
            case "aggregate" -> writesItsResult(command) ? UNREPEATABLE : READ;
            case "insert" -> repeatable(documents(command, "documents").stream().allMatch(d -> d.containsKey("_id")));
            case "update" ->
                repeatable(documents(command, "updates").stream().allMatch(StoreCommand::repeatableUpdate));
            case "delete" ->
                repeatable(documents(command, "deletes").stream().noneMatch(d -> mentions(d.get("q"), "$expr")));
            case "findandmodify" ->
                repeatable(repeatable(command.get("query"), command.get("update"), command.get("upsert")));
            default -> UNREPEATABLE;
        };
    }

    private static StoreCommand repeatable(boolean repeatable) {
        return repeatable ? REPEATABLE : UNREPEATABLE;
    }

    private static boolean repeatableUpdate(Document update) {
        return repeatable(update.get("q"), update.get("u"), update.get("upsert"));
    }

    private static boolean repeatable(Object query, Object update, Object upsert) {
        return !mentions(query, "$expr")
                && (update == null || update instanceof Document change && !change.containsKey("$currentDate"))
                && (upsert == null || Boolean.FALSE.equals(upsert) || namesOneId(query));
    }

    /** Else the store may make up the id of the document it inserts. */
    private static boolean namesOneId(Object query) {
        return query instanceof Document fields
                && fields.get("_id") instanceof Object id
                && !(id instanceof Document key && key.keySet().stream().anyMatch(field -> field.startsWith("$")));
    }

    private static boolean writesItsResult(Document command) {
        return mentions(command.get("pipeline"), "$out") || mentions(command.get("pipeline"), "$merge");
    }

    private static boolean mentions(Object value, String operator) {
        return switch (value) {
            case Map<?, ?> map ->
                map.containsKey(operator) || map.values().stream().anyMatch(nested -> mentions(nested, operator));
            case List<?> list -> list.stream().anyMatch(nested -> mentions(nested, operator));
            case null, default -> false;
        };
    }

    @SuppressWarnings("unchecked")
    private static List<Document> documents(Document command, String field) {
        return command.get(field) instanceof List<?> list ? (List<Document>) list : List.of();
    }
}
