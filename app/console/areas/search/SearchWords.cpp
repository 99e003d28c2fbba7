// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/search/SearchWords.h"

#include "app/console/session/Session.h"
#include "models/Text.h"
#include "models/sync/ConflictModel.h"
#include "models/sync/OutboxModel.h"
#include "views/search/SearchFilters.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace redoubt::console {

namespace {
using views::SearchFacet;
using views::SearchValues;

constexpr const char *idsOfTimes[] = {"today", "week", "year", "before"};
constexpr const char *idReal = "real";
constexpr const char *idDrill = "drill";
constexpr const char *idAsTyped = "typed";
constexpr const char *idOtherwise = "otherwise";

models::MarkedWords shownWords(const MarkedText &text)
{
    std::vector<std::pair<std::size_t, std::size_t>> bytes;
    for (const auto &mark : text.marks)
        bytes.emplace_back(mark.from, mark.to);
    return models::markedWords(text.text, bytes);
}

QString kindWord(const std::string &kind) { return models::recordKindName(models::text(kind)); }
} // namespace

QString SearchWords::idOf(const Id &stream, const Id &record) { return models::text(stream) + QLatin1Char('/') + models::text(record); }

void SearchWords::choose(SearchChoice &choice, SearchFacet facet, const QString &id)
{
    switch (facet) {
    case SearchFacet::Unit: {
        const auto unit = Id::parse(id.toStdString());
        choice.unit = unit ? std::optional(*unit) : std::nullopt;
        break;
    }
    case SearchFacet::Time: {
        choice.time.reset();
        for (std::size_t i = 0; i < SearchTimes; ++i) {
            if (id == QLatin1String(idsOfTimes[i]))
                choice.time = static_cast<SearchTime>(i);
        }
        break;
    }
    case SearchFacet::Nature: choice.drill = id.isEmpty() ? std::nullopt : std::optional(id == QLatin1String(idDrill)); break;
    case SearchFacet::Spelling: choice.asWritten = id.isEmpty() ? std::nullopt : std::optional(id == QLatin1String(idAsTyped)); break;
    }
}

QString SearchWords::unitName(const std::optional<Id> &unit) const
{
    const auto &desk = m_session.desk();
    if (!unit)
        return {};
    if (const auto known = desk.units().find(*unit); known != desk.units().end())
        return models::text(known->second.name);
    return desk.ownUnit() == unit ? models::text(desk.ownUnitName()) : QString();
}

QString SearchWords::narrowedUnit(const Id &unit) const
{
    if (unit.isNil())
        return tr("Of no unit");
    const auto name = unitName(unit);
    return name.isEmpty() ? tr("a unit not known here") : name;
}

QString SearchWords::timeText(Instant at) const
{
    const auto time = QDateTime::fromMSecsSinceEpoch(at.ms);
    const auto today = QDateTime::fromMSecsSinceEpoch(m_session.place().now().ms).date();
    if (time.date() == today)
        return tr("today %1").arg(time.toString(QStringLiteral("HH:mm")));
    return time.toString(time.date().year() == today.year() ? QStringLiteral("MM-dd HH:mm") : QStringLiteral("yyyy-MM-dd"));
}

QString SearchWords::scopeName(const std::string &scope) const
{
    for (const auto &each : m_session.search().scopes()) {
        if (each.id == scope)
            return each.name;
    }
    return scope.empty() ? tr("All I may see") : QString();
}

std::vector<models::SearchRow> SearchWords::rows(const SearchAnswer &answer) const
{
    std::vector<models::SearchRow> rows;
    int key = 0;
    for (const auto &group : answer.groups) {
        ++key;
        if (group.listed.empty())
            continue;
        models::SearchRow head;
        head.id = head.kind = models::text(group.kind);
        head.isHead = true;
        head.title = kindWord(group.kind);
        head.count = static_cast<int>(group.count);
        head.more = static_cast<int>(group.count - group.listed.size());
        head.key = key < 10 ? QStringLiteral("Alt %1").arg(key) : QString();
        rows.push_back(head);
        for (const auto &each : group.listed) {
            models::SearchRow row;
            row.id = idOf(each.stream, each.record);
            row.kind = head.kind;
            row.name = shownWords(each.name);
            row.sentence = shownWords(each.sentence);
            row.unit = unitName(each.unit);
            row.when = timeText(each.at);
            row.who = models::text(m_session.desk().nameOf(each.author));
            row.drill = each.drill;
            row.otherwise = each.asWritten ? QString() : tr("spelled otherwise");
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

SearchValues::Facet SearchWords::unitFacet(const SearchAnswer &answer) const
{
    SearchValues::Facet facet{SearchFacet::Unit, {}, answer.ask.choice.unit ? models::text(*answer.ask.choice.unit) : QString()};
    for (const auto &[unit, count] : answer.shares.byUnit)
        facet.shares += {models::text(unit.value_or(Id())), narrowedUnit(unit.value_or(Id())), static_cast<int>(count)};
    const auto isChosen = [&](const auto &share) { return share.id == facet.chosen; };
    if (answer.ask.choice.unit && std::ranges::none_of(facet.shares, isChosen)) // so that it can be lifted
        facet.shares += {facet.chosen, narrowedUnit(*answer.ask.choice.unit), 0};
    std::ranges::stable_sort(facet.shares, [](const auto &a, const auto &b) { return a.count > b.count; });
    return facet;
}

QList<SearchValues::Facet> SearchWords::facets(const SearchAnswer &answer) const
{
    QList<SearchValues::Facet> facets;
    if (answer.query.isEmpty())
        return facets;
    const auto &shares = answer.shares;
    const auto &choice = answer.ask.choice;
    const auto lines = [&](SearchFacet which, const QStringList &names, const QStringList &ids, const QList<std::size_t> &counts,
                           const QString &chosen) {
        SearchValues::Facet facet{which, {}, chosen};
        for (int i = 0; i < names.size(); ++i)
            facet.shares += {ids[i], names[i], static_cast<int>(counts[i])};
        facets += facet;
    };
    if (auto units = unitFacet(answer); !units.shares.isEmpty())
        facets += units;
    const auto &times = shares.byTime;
    lines(SearchFacet::Time, {tr("Today"), tr("The seven days before"), tr("Earlier this year"), tr("Before this year")},
          {QString::fromLatin1(idsOfTimes[0]), QString::fromLatin1(idsOfTimes[1]), QString::fromLatin1(idsOfTimes[2]),
           QString::fromLatin1(idsOfTimes[3])},
          {times[0], times[1], times[2], times[3]},
          choice.time ? QString::fromLatin1(idsOfTimes[static_cast<std::size_t>(*choice.time)]) : QString());
    lines(SearchFacet::Nature, {views::searchNatureName(false), views::searchNatureName(true)},
          {QString::fromLatin1(idReal), QString::fromLatin1(idDrill)}, {shares.real, shares.drill},
          choice.drill ? QString::fromLatin1(*choice.drill ? idDrill : idReal) : QString());
    lines(SearchFacet::Spelling, {tr("As it was typed"), tr("Spelled otherwise")}, {QString::fromLatin1(idAsTyped), QString::fromLatin1(idOtherwise)},
          {shares.asWritten, shares.otherwise}, choice.asWritten ? QString::fromLatin1(*choice.asWritten ? idAsTyped : idOtherwise) : QString());
    return facets;
}

QList<SearchValues::Lack> SearchWords::lacks() const
{
    QList<SearchValues::Lack> lacks;
    const auto &desk = m_session.desk();
    const auto sealed = std::ranges::count(desk.failures(), ErrorCode::CannotOpenSeal, &Error::code);
    const auto others = static_cast<std::ptrdiff_t>(desk.failures().size()) - sealed;
    if (sealed > 0)
        lacks += {tr("%n time(s): a seal that does not open", nullptr, static_cast<int>(sealed)),
                  tr("The key has not come, or the row was altered. The diagnostics in the outbox say which."), views::Icon::Lock};
    if (others > 0)
        lacks += {tr("%n row(s) cannot be read", nullptr, static_cast<int>(others)),
                  tr("Nothing was deleted. The diagnostics in the outbox say which."), views::Icon::Database};
    qint64 behind = 0;
    int streams = 0;
    int stopped = 0;
    for (const auto &[id, stream] : desk.streams()) {
        stopped += stream.state == store::StreamState::Stopped ? 1 : 0;
        if (stream.state == store::StreamState::Stopped || stream.head <= stream.cursor.seq)
            continue;
        behind += stream.head - stream.cursor.seq;
        ++streams;
    }
    if (behind > 0)
        lacks += {tr("%1 changes not fetched yet").arg(QLocale().toString(behind)),
                  tr("They lie on the server, in %n stream(s), and come with the next sync.", nullptr, streams), views::Icon::Cloud};
    if (stopped > 0)
        lacks += {tr("%n stream(s) stopped", nullptr, stopped), tr("What came to them since is not here. The administrator sees to it."),
                  views::Icon::Stop};
    return lacks;
}

SearchValues SearchWords::values(const SearchAnswer &answer, const SearchPlace &place) const
{
    SearchValues values;
    values.typed = models::text(answer.ask.typed);
    values.words = static_cast<int>(answer.query.words.size());
    for (const auto &group : answer.groups) {
        values.terms += {models::text(group.kind), kindWord(group.kind), static_cast<int>(group.count)};
        values.listed += static_cast<int>(group.listed.size());
    }
    values.chosenKind = models::text(answer.ask.choice.group.value_or(""));
    values.found = static_cast<int>(answer.found);
    values.facets = facets(answer);
    for (const auto &scope : m_session.search().scopes())
        values.scopes += {models::text(scope.id), scope.name, scope.atHand};
    values.chosenScope = models::text(place.scope);
    if (!place.gone.isEmpty())
        values.notes
            << tr("“%1”, in which this search looked, is no longer on this console: everything that you may see is searched.").arg(place.gone);
    if (const auto over = static_cast<int>(answer.query.passedOver.size()); over > 0)
        values.notes << tr("%n word(s) were too many or too long and are not looked for; the first sixteen are.", nullptr, over);
    for (const auto &[word, count] : answer.alone)
        values.alone += {{}, models::text(word), static_cast<int>(count)};
    values.elsewhere = static_cast<int>(answer.elsewhere);
    values.searched = static_cast<int>(answer.searched);
    values.unread = static_cast<int>(m_session.desk().failures().size());
    values.lacks = lacks();
    values.reading = !m_session.isLoaded();
    values.milliseconds = static_cast<double>(answer.microseconds) / 1000;
    return values;
}

views::SearchPreviewValues SearchWords::preview(const FoundRecord &record, const SearchLook &look) const
{
    views::SearchPreviewValues values;
    values.id = idOf(look.stream, look.record);
    values.kind = kindWord(record.kind);
    values.drill = record.drill;
    values.title = shownWords(record.name).text;
    if (const auto unit = unitName(record.unit); !unit.isEmpty())
        values.facts += {tr("Unit"), unit};
    values.facts += {tr("Written"), QDateTime::fromMSecsSinceEpoch(record.at.ms).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))};
    values.facts += {tr("By"), models::text(m_session.desk().nameOf(record.author))};
    for (const auto &passage : look.passages)
        values.passages +=
            {passage.field.empty() ? QString() : models::fieldLabel(models::text(record.kind), models::text(passage.field)), shownWords(passage)};
    for (const auto &linked : look.linked)
        values.linked += {idOf(linked.stream, linked.record), kindWord(linked.kind), shownWords(linked.name)};
    values.linkedCount = static_cast<int>(look.linkedCount);
    return values;
}

QString SearchWords::narrowing(const SearchChoice &choice) const
{
    QStringList words;
    if (choice.group)
        words << kindWord(*choice.group);
    if (choice.unit)
        words << narrowedUnit(*choice.unit);
    if (choice.time) {
        const QStringList names{tr("Today"), tr("The seven days before"), tr("Earlier this year"), tr("Before this year")};
        words << names[static_cast<int>(*choice.time)];
    }
    if (choice.drill)
        words << views::searchNatureName(*choice.drill);
    if (choice.asWritten)
        words << (*choice.asWritten ? tr("As it was typed") : tr("Spelled otherwise"));
    return words.join(tr("; "));
}

QString SearchWords::reference(const FoundRecord &record) const
{
    QStringList parts{kindWord(record.kind), shownWords(record.name).text};
    if (const auto unit = unitName(record.unit); !unit.isEmpty())
        parts << unit;
    parts << QDateTime::fromMSecsSinceEpoch(record.at.ms).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
          << models::text(m_session.desk().nameOf(record.author)) << models::text(record.record);
    return parts.join(tr(", "));
}

SearchSheetWords SearchWords::sheet(const SearchList &list, const SearchPlace &place) const
{
    const QLocale locale;
    SearchSheetWords words;
    words.title = tr("Search results").toStdString();
    words.language = m_session.place().chinese ? "zh" : "en";
    words.at = m_session.place().now();
    const auto fact = [&words](const QString &name, const QString &value) { words.facts.emplace_back(name.toStdString(), value.toStdString()); };
    const auto narrowed = narrowing(list.ask.choice);
    fact(tr("Looked for"), models::text(list.ask.typed));
    fact(tr("Where"), scopeName(place.scope));
    fact(tr("Narrowed to"), narrowed.isEmpty() ? tr("not narrowed") : narrowed);
    fact(tr("Found"), tr("%1 of %2 records that were searched").arg(locale.toString(list.found), locale.toString(list.searched)));
    fact(tr("Asked"),
         tr("%1 by %2")
             .arg(QDateTime::fromMSecsSinceEpoch(words.at.ms).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                  models::text(m_session.desk().nameOf(m_session.desk().account()))));
    QStringList missing;
    for (const auto &lack : lacks())
        missing << lack.what;
    if (!m_session.isLoaded())
        missing << tr("what was still being read");
    missing << tr("contents of files") << tr("what was never fetched to this console");
    fact(tr("Not searched"), missing.join(tr("; ")));
    const QStringList heads{tr("No."), tr("Kind"), tr("Name"), tr("Passage"), tr("Unit"), tr("Written"), tr("By"), tr("Remark"), tr("Record")};
    std::ranges::transform(heads, words.heads.begin(), &QString::toStdString);
    for (const auto &group : list.groups)
        words.kinds[group.kind] = kindWord(group.kind).toStdString();
    for (const auto &unit : list.units)
        words.units[unit] = unitName(unit).toStdString();
    for (const auto &author : list.authors)
        words.people[author] = m_session.desk().nameOf(author);
    words.drill = views::searchNatureName(true).toStdString();
    words.otherwise = tr("Spelled otherwise").toStdString();
    words.comma = tr(", ").toStdString();
    return words;
}

} // namespace redoubt::console
