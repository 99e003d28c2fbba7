// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/exchange/Redaction.h"

#include "core/text/ShownName.h"
#include "feed/FieldBounds.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace redoubt::incident {

namespace {
/// What is shorter could stand among salts, digests, ids and signatures by chance; what people write is searched for less.
constexpr std::size_t kLeastAmongChance = 12;

struct Removal
{
    FieldClass as = FieldClass::Chosen;
    std::string why;
    bool isSearched = true;
    bool isNameWanted = false; ///< who wrote it is asked to be left out, not merely what they wrote
};

/// By places of shown fields.
using Removals = std::map<std::string, Removal>;

bool isWithin(std::string_view place, std::string_view above)
{
    return place.starts_with(above) && (place.size() == above.size() || place[above.size()] == '/');
}

/// Letters, digits and signs of ASCII without a blank: an id, a key, a word of the format.
bool isCode(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7F'; });
}

/// Words of the format, references and signatures: they stand everywhere, whatever was left out. What people write in such a place is none.
bool isFormat(std::string_view place, std::string_view text)
{
    if (!isCode(text) || place.ends_with("/installationName"))
        return false;
    static constexpr std::array<std::string_view, 18> Members{"incident", "report", "sort",   "precision", "stage",  "severity",
                                                              "computed", "row",    "clause", "regime",    "hop",    "section",
                                                              "kind",     "stream", "record", "lease",     "series", "use"};
    if (place.find("/kept/") != std::string_view::npos || place.find("/word/") != std::string_view::npos
        || place.find("/corrects/") != std::string_view::npos || place.find("/outside/") != std::string_view::npos)
        return true;
    const auto member = place.substr(place.rfind('/') + 1);
    return std::find(Members.begin(), Members.end(), member) != Members.end();
}

bool isNameField(std::string_view place) { return isOfClass(place, FieldClass::Names); }

std::string textOfLeaf(const json::value &value)
{
    const auto *text = value.if_string();
    return text ? std::string(text->data(), text->size()) : std::string();
}

bool isBlankText(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

Result<void> checkWish(const RedactionWish &wish)
{
    for (const auto *name : {&wish.recipient, &wish.by}) {
        if (!text::checkShownName(*name, exchangeBounds::Recipient))
            return fail(ErrorCode::InvalidArgument, "the recipient and who signs have names of up to 100 characters");
    }
    std::vector<std::string> reasons{wish.why};
    for (const auto &place : wish.places)
        reasons.push_back(place.why);
    for (const auto &reason : reasons) {
        if (!feed::checkText(reason, 0, exchangeBounds::Reason))
            return fail(ErrorCode::InvalidArgument, "a reason of more than 200 characters");
    }
    if (std::find(wish.classes.begin(), wish.classes.end(), FieldClass::Chosen) != wish.classes.end())
        return fail(ErrorCode::InvalidArgument, "what is chosen is named by its place");
    return {};
}

/// A field of several classes is left out as the one that was named first; a place by itself goes before all.
Result<Removals> removalsOf(const ExchangeFile &file, const RedactionWish &wish)
{
    Removals removals;
    for (const auto &chosen : wish.places) {
        bool isThere = false;
        for (const auto &leaf : file.shown) {
            if (!isWithin(leaf.place, chosen.place))
                continue;
            isThere = true;
            const bool isSearched = !chosen.mayStandElsewhere;
            removals.try_emplace(leaf.place, Removal{FieldClass::Chosen, chosen.why, isSearched, isSearched && leaf.place == chosen.place});
        }
        if (!isThere)
            return fail(ErrorCode::NotFound, "no field is shown at " + chosen.place);
    }
    for (const auto fieldClass : wish.classes) {
        for (const auto &leaf : file.shown) {
            if (!isOfClass(leaf.place, fieldClass))
                continue;
            // A post such as 科长 stands in many a sentence, and tells of nobody by itself.
            const bool isSearched = fieldClass != FieldClass::Working && !(fieldClass == FieldClass::Contacts && leaf.place.ends_with("/post"));
            const bool isName = fieldClass == FieldClass::Names;
            const auto [removal, isNew] = removals.try_emplace(leaf.place, Removal{fieldClass, wish.why, isSearched, isName});
            // Whichever was named first: what one of them wants absent is searched for.
            if (!isNew && removal->second.as != FieldClass::Chosen) {
                removal->second.isSearched = removal->second.isSearched || isSearched;
                removal->second.isNameWanted = removal->second.isNameWanted || isName;
            } else if (!isNew && removal->second.isSearched) {
                removal->second.isNameWanted = removal->second.isNameWanted || isName;
            }
        }
    }
    if (removals.empty() && (!wish.classes.empty() || !wish.places.empty()))
        return fail(ErrorCode::NotFound, "nothing is shown of what was to be left out");
    return removals;
}

/// @p file without @p removals, its statement still unsigned.
ExchangeFile without(const ExchangeFile &file, std::string_view source, const RedactionWish &wish, const Removals &removals)
{
    ExchangeFile made;
    made.head = file.head;
    made.word = file.word;
    auto before = file.removed.begin();
    auto shown = file.shown.begin();
    for (std::int64_t at = 0; shown != file.shown.end() || before != file.removed.end(); ++at) {
        if (before != file.removed.end() && before->at == at) {
            made.removed.push_back(*before++);
            continue;
        }
        const auto &leaf = *shown++;
        const auto removal = removals.find(leaf.place);
        if (removal == removals.end()) {
            made.shown.push_back(leaf);
            continue;
        }
        const auto hash = leafOf(file.head, leaf.place, leaf.salt, leaf.value);
        made.removed.push_back({at, Bytes(hash.bytes.begin(), hash.bytes.end()), removal->second.as, removal->second.why});
    }
    made.statement = ShownStatement{wish.recipient, wish.by, wish.at, digestOf(source).toString(), {}, {}};
    made.statement->digest = shownDigest(made);
    return made;
}

/// Whether the file says @p text of itself, where nobody can take it out.
bool isOwnWord(const ExchangeFile &file, const RedactionWish &wish, const std::string &text)
{
    const bool isWithin = isSearchable(text);
    for (const auto *own :
         {&file.head.serverName, &file.head.zone, &file.head.unitName, &file.head.recipient, &file.head.exportedBy, &wish.recipient, &wish.by}) {
        if (*own == text || (isWithin && own->find(text) != std::string::npos))
            return true;
    }
    return false;
}

/// What people or programs wrote that is no field: names of members, reasons, names of consoles.
std::string restOf(const ExchangeFile &made)
{
    std::string rest;
    std::set<std::string> known;
    const auto add = [&](const std::string &text) {
        if (known.insert(text).second)
            rest += text + '\n';
    };
    for (const auto &leaf : made.shown)
        add(leaf.place.substr(leaf.place.find('/', leaf.place.find('/') + 1) + 1));
    for (const auto &leaf : made.removed)
        add(leaf.why);
    for (const auto *word : {&made.word, made.statement ? &made.statement->word : &made.word}) {
        if (*word && (*word)->certificate)
            add((*word)->certificate->installationName);
    }
    return rest;
}

class AbsenceCheck
{
public:
    /// @p own: places of texts that the head of the file says, which is not searched for them.
    AbsenceCheck(std::vector<RemovedText> texts, std::set<std::string> own)
        : m_texts(std::move(texts)), m_own(std::move(own)), m_search(m_texts), m_amongChance(m_texts, kLeastAmongChance)
    {
        for (const auto &removed : m_texts) {
            if (!isSearchable(removed.text))
                m_short.emplace(removed.text, removed.place);
        }
    }

    [[nodiscard]] std::vector<FoundText> in(const ExchangeFile &made, std::string_view bytes) const
    {
        std::vector<FoundText> found;
        std::set<std::string> alreadyThere;
        for (const auto &leaf : made.shown) {
            const auto text = textOfLeaf(leaf.value);
            if (const auto same = text.empty() ? m_short.end() : m_short.find(text); same != m_short.end() && !isFormat(leaf.place, text))
                found.push_back({same->second, leaf.place, "the same text"});
            if (m_search.isEmpty())
                continue;
            const bool isChance = isFormat(leaf.place, text) || Id::parse(text) || Digest::parse(text);
            for (auto &one : (isChance ? m_amongChance : m_search).in(text.empty() ? writeCanonicalJson(leaf.value) : text, leaf.place)) {
                alreadyThere.insert(one.removed);
                found.push_back(std::move(one));
            }
        }
        for (auto &one : m_search.in(restOf(made), {})) {
            if (alreadyThere.insert(one.removed).second)
                found.push_back(std::move(one));
        }
        for (auto &one : m_amongChance.in(bytes, {})) {
            if (!m_own.contains(one.removed) && alreadyThere.insert(one.removed).second)
                found.push_back(std::move(one));
        }
        return found;
    }

private:
    std::vector<RemovedText> m_texts;
    std::set<std::string> m_own;
    RemovedTextSearch m_search;
    RemovedTextSearch m_amongChance;
    std::map<std::string, std::string> m_short; ///< place by text
};

/// The texts that must be absent once @p removals are made.
std::vector<RemovedText> searchedTexts(const ExchangeFile &file, const Removals &removals)
{
    std::vector<RemovedText> texts;
    for (const auto &leaf : file.shown) {
        const auto removal = removals.find(leaf.place);
        if (removal == removals.end() || !removal->second.isSearched || (isNameField(leaf.place) && !removal->second.isNameWanted))
            continue;
        auto text = textOfLeaf(leaf.value);
        if (!isBlankText(text) && !isFormat(leaf.place, text) && !Id::parse(text))
            texts.push_back({leaf.place, std::move(text)});
    }
    return texts;
}
} // namespace

Result<Redaction> redactExchange(const ExchangeFile &file, std::string_view source, const RedactionWish &wish, const ExchangeSign &sign)
{
    REDOUBT_TRY(checkWish(wish));
    REDOUBT_ASSIGN(auto removals, removalsOf(file, wish));
    for (;;) {
        Redaction redaction;
        auto texts = searchedTexts(file, removals);
        // What the head says nobody can take out of it; elsewhere it is searched for all the same.
        for (const auto &removed : texts) {
            if (isOwnWord(file, wish, removed.text))
                redaction.named.push_back(removed.place);
        }
        auto made = without(file, source, wish, removals);
        const AbsenceCheck absence(texts, {redaction.named.begin(), redaction.named.end()});
        redaction.found = absence.in(made, writeExchange(made));
        redaction.texts = std::move(texts);
        if (wish.wherever) {
            bool more = false;
            for (const auto &found : redaction.found) {
                if (!found.in.empty())
                    more = removals.try_emplace(found.in, Removal{FieldClass::Chosen, wish.why, true, true}).second || more;
            }
            if (more)
                continue;
        }
        for (const auto &[place, removal] : removals)
            redaction.removed.push_back(place);
        if (redaction.isRefused())
            return redaction;
        made.statement->word = sign(shownMatter(made.head, *made.statement));
        if (!made.statement->word)
            return fail(ErrorCode::Forbidden, "nobody signs here");
        auto bytes = writeExchange(made);
        if (const auto again = readExchange(bytes); !again)
            return fail(again.error());
        // What leaves is what was searched: the signature brought its certificate, with a console's name.
        redaction.found = absence.in(made, bytes);
        if (!redaction.isRefused())
            redaction.bytes = std::move(bytes);
        return redaction;
    }
}

} // namespace redoubt::incident
