// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/SourceRules.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace redoubt::architecture {

namespace {
/// A row of the table: who may include which folders, beside itself.
struct Row
{
    QString module;
    QStringList may;
    bool mayUseQt = false;
    bool isPure = false; ///< no I/O, no threads, no clock of its own
};

/// A trade is a wing: it has rooms of its name on every floor (DESIGN §9).
const QStringList trades{"exercise", "duty", "incident", "remediation"};

const std::vector<Row> &table()
{
    static const std::vector<Row> rows = [] {
        const QStringList below{"feed", "core", "core/text", "core/calendar"};
        const QStringList anything{"*"};
        // The names' and files' alphabet stands above the rest of core: it alone knows ICU.
        std::vector<Row> result{{"core/text", {"core"}, false, true}};
        // Civil time is pure; what reads the database of zones stands beside it, and no domain may reach it.
        result.push_back({"core/calendar", {"core"}, false, true});
        result.push_back({"core/zones", {"core", "core/calendar"}});
        // Search is pure; whoever searches on several threads gives each its part.
        result.push_back({"core/search", {"core", "core/text"}, false, true});
        result.push_back({"core", {}, false, true});
        result.push_back({"feed", {"core", "core/text", "core/calendar"}, false, true});
        // Trades make papers of their records; how a paper becomes a file is none of theirs.
        result.push_back({"documents/model", {"core"}, false, true});
        for (const auto &sibling : trades)
            result.push_back({sibling, QStringList{"documents/model"} + below, false, true});
        result.push_back({"documents/ical", {"core", "core/calendar"}, false, true});
        result.push_back({"documents/read", {"core", "core/calendar"}, false, true});
        result.push_back({"documents/write", {"documents/model", "core"}, false, true});
        result.push_back({"documents/template", {"documents/model", "documents/read", "documents/write", "core", "core/text"}, false, true});
        result.push_back({"store", below});
        result.push_back({"sync/engine", below, false, true});
        result.push_back({"sync/client", QStringList{"sync/engine"} + below});
        // The logic of the server knows neither its database nor its sockets.
        result.push_back({"server/streams", QStringList{"server", "server/storage"} + below, false, true});
        result.push_back({"server/http", QStringList{"server", "server/streams", "server/storage"} + below});
        result.push_back({"server/storage/sqlite", QStringList{"server", "server/streams", "server/storage"} + below});
        result.push_back({"server/storage", QStringList{"server", "server/streams"} + below});
        result.push_back({"server", QStringList{"server/streams", "server/storage"} + below});
        result.push_back({"resources", {}});
        result.push_back({"models", trades + below, true});
        result.push_back({"views", QStringList{"models"} + trades + below, true});
        result.push_back({"app/console", anything, true});
        result.push_back({"app", anything});
        result.push_back({"tests", anything, true});
        result.push_back({"bench", anything, true});
        return result;
    }();
    return rows;
}

const Row *rowOf(const QString &module)
{
    const auto found = std::find_if(table().begin(), table().end(), [&](const Row &row) { return row.module == module; });
    return found == table().end() ? nullptr : &*found;
}

struct Include
{
    QString target;
    bool quoted = false;
};

std::vector<Include> includesOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"\\n]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    std::vector<Include> result;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        const auto each = match.next();
        result.push_back({each.captured(2), each.captured(1) == "\""});
    }
    return result;
}

bool isCpp(const QString &path) { return path.endsWith(".cpp") || path.endsWith(".h"); }

QString checkModules(const Row &row, const QString &target)
{
    const auto other = moduleOf(target);
    if (other.isEmpty() || other == row.module)
        return {};
    if (other == "tests" || other == "bench")
        return row.module == "tests" || row.module == "bench" ? QString() : row.module + " includes " + target + ", a test";
    if (other == "app/console" && row.module == "app")
        return "a program or part without Qt includes " + target;
    if (other.startsWith("app") && row.module != "app/console" && row.module != "tests" && row.module != "bench")
        return row.module + " includes " + target + ", which wires it";
    if (row.may.contains("*") || row.may.contains(other))
        return {};
    return row.module + " may not include " + target;
}

QString checkLibraries(const Row &row, const QString &path, const QString &target)
{
    const bool isTest = row.module == "tests" || row.module == "bench";
    static const QRegularExpression qt(QStringLiteral("^(Q[A-Z]|Qt|q[a-z]+\\.h$)"));
    if (qt.match(target).hasMatch() && !row.mayUseQt)
        return row.module + " includes " + target + ": Qt only in app/console, views, models";
    if (target.startsWith("boost/beast") && !isTest && row.module != "sync/client" && row.module != "server/http")
        return row.module + " includes " + target + ": Beast only in sync/client, server/http";
    if ((target.startsWith("SQLiteCpp/") || target == "sqlite3.h") && !isTest && row.module != "store" && !row.module.startsWith("server/storage"))
        return row.module + " includes " + target + ": SQLite only in store, server/storage";
    if (target.startsWith("date/") && row.module != "core/zones")
        return row.module + " includes " + target + ": the database of time zones only in core/zones";
    if ((target == "zip.h" || target == "pugixml.hpp") && !isTest && row.module != "documents/read" && row.module != "documents/write"
        && row.module != "documents/template")
        return row.module + " includes " + target + ": libzip and pugixml only in documents/read, documents/write and documents/template";
    if ((target.startsWith("pango/") || target.startsWith("cairo")) && row.module != "documents/write")
        return row.module + " includes " + target + ": Pango and Cairo only in documents/write";
    if (target.startsWith("libical/") && row.module != "documents/ical")
        return row.module + " includes " + target + ": libical only in documents/ical";
    if (target.startsWith("unicode/") && row.module != "core/text")
        return row.module + " includes " + target + ": ICU only in core/text";
    static const QStringList io{"fstream", "iostream", "filesystem", "thread", "condition_variable", "future"};
    if (row.isPure
        && (io.contains(target) || target.startsWith("boost/asio") || target.startsWith("sys/") || target == "unistd.h"
            || target.startsWith("spdlog/")))
        return path + " includes " + target + ": " + row.module + " has no I/O and no threads";
    return {};
}

/// What strangers write is shown as it is (ADR 16): nothing on the screen is made of what interprets text.
QString checkScreen(const Row &row, const QString &path, const QString &text)
{
    static const QStringList screen{"views", "models", "app/console"};
    static const QRegularExpression interprets(
        QStringLiteral("\\b(QTextBrowser|QTextEdit|QTextDocument|QGraphicsTextItem|QErrorMessage|QWhatsThis|setWhatsThis|"
                       "WhatsThisRole|setHtml|appendHtml|insertHtml|RichText|MarkdownText|AutoText)\\b"));
    // The editor of reports sets single characters for fields, and nothing else (ADR 32): no other file has a rich text, and these make none of HTML.
    static const QRegularExpression editor(QStringLiteral("^views/incident/report/(FieldChips|SectionEdit)\\."));
    static const QRegularExpression ownWords(QStringLiteral("\\bQText(Edit|Document)\\b"));
    static const QRegularExpression guesses(QStringLiteral("\\b(setText|append|setMarkdown|addResource)\\("));
    const bool isEditor = editor.match(path).hasMatch();
    const auto read = isEditor ? QString(text).remove(ownWords) : text;
    if (const auto guess = guesses.match(read); isEditor && guess.hasMatch())
        return path + " calls " + guess.captured(1) + ", which takes text for HTML where it looks like it";
    const auto match = interprets.match(read);
    return screen.contains(row.module) && match.hasMatch() && !path.startsWith("views/theme/PlainTexts")
        ? path + " uses " + match.captured(1) + ", which interprets what strangers write"
        : QString();
}

/// The folder of an area; empty: it lies in none.
QString areaOf(const QString &path)
{
    static const QString areas = QStringLiteral("app/console/areas/");
    return path.startsWith(areas) && path.count('/') > areas.count('/') ? path.section('/', 3, 3) : QString();
}

/// Rooms that walk lists of trades, and so know none.
bool servesEveryTrade(const QString &path)
{
    static const QStringList rooms{"app/console/", "app/link/", "views/frame/", "store/", "sync/", "server/"};
    static const QString list = QStringLiteral("app/console/areas/Areas.cpp");
    return path != list && tradeOf(path).isEmpty()
        && std::any_of(rooms.begin(), rooms.end(), [&path](const QString &room) { return path.startsWith(room); });
}

QString withoutComments(QString text)
{
    // A string may hold what begins a comment, such as an address.
    static const QRegularExpression comment(QStringLiteral("(\"(?:[^\"\\\\\\n]|\\\\.)*\")|//[^\\n]*|/\\*.*?\\*/"),
                                            QRegularExpression::DotMatchesEverythingOption);
    return text.replace(comment, QStringLiteral("\\1"));
}

/// What serves every trade names none, and what is of one trade or area includes nothing of another: they hand each other intents.
QStringList checkTrades(const Row &row, const QString &path, const QString &text)
{
    if (row.module == "tests" || row.module == "bench")
        return {};
    QStringList result;
    static const QRegularExpression named(QStringLiteral("\\w*(?:%1)\\w*").arg(trades.join('|')), QRegularExpression::CaseInsensitiveOption);
    if (servesEveryTrade(path)) {
        auto code = withoutComments(text);
        // Where the table forbids such an include, it is told already.
        static const QRegularExpression include(QStringLiteral("^[ \\t]*#[ \\t]*include[^\\n]*$"), QRegularExpression::MultilineOption);
        if (!row.may.contains("*"))
            code.remove(include);
        if (const auto match = named.match(code); match.hasMatch())
            result << path + " names a trade: " + match.captured();
    }
    for (const auto &include : includesOf(text)) {
        const auto other = tradeOf(include.target);
        const bool isOtherTrade = !tradeOf(path).isEmpty() && !other.isEmpty() && other != tradeOf(path);
        const bool isOtherArea = !areaOf(path).isEmpty() && !areaOf(include.target).isEmpty() && areaOf(include.target) != areaOf(path);
        // Within the domain the table says it already.
        if (isOtherArea || (isOtherTrade && !trades.contains(row.module)))
            result << path + " includes " + include.target + ", of another trade or area";
    }
    return result;
}

QStringList checkText(const Row &row, const QString &path, const QString &text)
{
    QStringList result;
    if (path.endsWith(".h") && !text.contains("#pragma once"))
        result << path + " has no #pragma once";
    // QDBusConnection::connect knows no other way than a slot's name.
    static const QRegularExpression bySignal(QStringLiteral("\\bSIGNAL\\s*\\("));
    static const QRegularExpression bySlot(QStringLiteral("\\bSLOT\\s*\\("));
    if (bySignal.match(text).hasMatch() || (bySlot.match(text).hasMatch() && !text.contains("<QDBusConnection>")))
        result << path + " connects by string";
    // What hides names ends in words, so that the walk over hidden names sees it.
    static const QRegularExpression opened(QStringLiteral("^namespace \\{"), QRegularExpression::MultilineOption);
    static const QRegularExpression closed(QStringLiteral("^\\} // namespace$"), QRegularExpression::MultilineOption);
    if (text.count(opened) != text.count(closed))
        result << path + " has an unnamed namespace that does not end with \"} // namespace\"";
    static const QRegularExpression vagueType(QStringLiteral("\\b(?:class|struct|namespace)\\s+(\\w*(?:Manager|Helper|Helpers|Utils|Misc))\\b"));
    if (const auto match = vagueType.match(text); match.hasMatch())
        result << path + " names " + match.captured(1);
    static const QRegularExpression clock(QStringLiteral("\\b(?:system_clock|steady_clock)::now\\b|\\bstd::time\\s*\\("));
    if (const auto wrong = checkScreen(row, path, text); !wrong.isEmpty())
        result << wrong;
    if (row.isPure && path != "core/Clock.cpp" && clock.match(text).hasMatch())
        result << path + " asks for the time itself: it comes in through core/Clock";
    return result;
}

QStringList checkIncludes(const Row &row, const QString &path, const QString &text, const std::function<bool(const QString &)> &isInRepository)
{
    static const QStringList generated{"OpenApiText.h"}; // made by CMake from docs/openapi.yaml
    QStringList result;
    const auto includes = includesOf(text);
    for (const auto &include : includes) {
        for (const auto &wrong : {checkModules(row, include.target), checkLibraries(row, path, include.target)}) {
            if (!wrong.isEmpty())
                result << wrong + " (" + path + ")";
        }
        const bool isGenerated = include.target.endsWith(".moc") || include.target.startsWith("moc_") || include.target.startsWith("ui_")
            || generated.contains(include.target);
        if (include.quoted && !isGenerated && !isInRepository(include.target))
            result << path + " includes \"" + include.target + "\", which is no path from the root";
    }
    const auto own = path.chopped(4) + ".h";
    // A class in several files may begin with the private header that they share, which includes the public one.
    const auto first = includes.empty() ? QString() : includes.front().target;
    if (path.endsWith(".cpp") && isInRepository(own) && first != own && !first.endsWith("Private.h"))
        result << path + " does not include its own header first";
    return result;
}
} // namespace

QString moduleOf(const QString &path)
{
    for (const auto &row : table()) {
        if (path.startsWith(row.module + "/"))
            return row.module;
    }
    return {};
}

QStringList violationsOf(const QString &path, const QString &text, const std::function<bool(const QString &)> &isInRepository)
{
    QStringList result;
    // After a shell script's first line, otherwise first.
    const auto head = text.section('\n', 0, text.startsWith("#!") ? 1 : 0);
    if (!head.contains("SPDX-License-Identifier: GPL-3.0-or-later"))
        result << path + " does not begin with its licence";
    static const QRegularExpression vagueFile(QStringLiteral("(Manager|Helper|Helpers|Utils|Misc)$"), QRegularExpression::CaseInsensitiveOption);
    if (vagueFile.match(QFileInfo(path).completeBaseName()).hasMatch())
        result << path + " has a name that says nothing";
    if (!isCpp(path))
        return result;
    const auto module = moduleOf(path);
    const auto *row = rowOf(module);
    if (!row)
        return result << path + " lies in a folder that the table does not know";
    return result + checkText(*row, path, text) + checkTrades(*row, path, text) + checkIncludes(*row, path, text, isInRepository);
}

QStringList declaredNamesIn(const QString &text)
{
    // Declarations at the top begin in the first column; a type that is only announced ends its line.
    static const QRegularExpression type(QStringLiteral("^(?:struct|class|enum class|enum|union) (\\w+)(?!.*;$)"));
    static const QRegularExpression alias(QStringLiteral("^using (\\w+) ="));
    static const QRegularExpression room(QStringLiteral("^namespace (?:\\w+::)*(\\w+) \\{$"));
    static const QRegularExpression value(QStringLiteral("^(?:constexpr|const|static|inline|thread_local) [^=(]*?(\\w+)(?:\\[\\w*\\])?\\s*[={;]"));
    static const QRegularExpression function(QStringLiteral("^[\\w:\\[][^=(]*[\\s*&>](\\w+)(\\([^{;]*)"));
    QStringList result;
    const auto lines = text.split('\n');
    for (const auto &line : lines) {
        if (const auto named = type.match(line); named.hasMatch())
            result << named.captured(1);
        else if (const auto other = alias.match(line); other.hasMatch())
            result << other.captured(1);
        else if (const auto inner = room.match(line); inner.hasMatch())
            result << inner.captured(1);
        else if (const auto constant = value.match(line); constant.hasMatch())
            result << constant.captured(1);
        else if (const auto made = function.match(line); made.hasMatch())
            result << made.captured(1) + made.captured(2).trimmed();
    }
    result.removeDuplicates();
    return result;
}

QStringList hiddenNamesIn(const QString &text)
{
    static const QRegularExpression block(QStringLiteral("^namespace \\{\\n(.*?)^\\} // namespace$"),
                                          QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    QString hidden;
    for (auto blocks = block.globalMatch(text); blocks.hasNext();)
        hidden += blocks.next().captured(1);
    return declaredNamesIn(hidden);
}

QString tradeOf(const QString &path)
{
    const auto folders = path.section('/', 0, -2).split('/');
    const auto found = std::find_if(folders.begin(), folders.end(), [](const QString &folder) { return trades.contains(folder); });
    return found == folders.end() ? QString() : *found;
}

QStringList offeredNamesIn(const QString &text)
{
    // In the first column, as everything that a namespace holds; what is only announced ends its line.
    static const QRegularExpression offered(QStringLiteral("^(?:struct|class|enum class|enum|union|namespace) (\\w+)(?: \\{| final| :|$)(?!.*;$)"),
                                            QRegularExpression::MultilineOption);
    // A room of the trade's namespace that a file opens as a whole.
    static const QRegularExpression room(QStringLiteral("^namespace redoubt::\\w+::(?!testing\\b)(\\w+) \\{$"), QRegularExpression::MultilineOption);
    QStringList result;
    for (const auto *pattern : {&offered, &room}) {
        for (auto match = pattern->globalMatch(text); match.hasNext();)
            result << match.next().captured(1);
    }
    result.removeDuplicates();
    return result;
}

QStringList qtLibrariesIn(const QString &output)
{
    static const QRegularExpression pattern(QStringLiteral("\\blibQt\\d\\w*\\.so"));
    QStringList result;
    for (auto match = pattern.globalMatch(output); match.hasNext();)
        result << match.next().captured();
    return result;
}

} // namespace redoubt::architecture
