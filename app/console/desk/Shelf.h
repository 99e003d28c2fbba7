// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Digest.h"
#include "core/roles/Role.h"
#include "store/Cache.h"

#include <QObject>
#include <QString>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace redoubt::console {

/// A part of what is here that people name: an exercise, a duty office.
struct SearchScope
{
    std::string id; ///< the same as long as it is here; begins with a word of its trade
    QString name;
    std::set<Id> streams;
    bool atHand = false; ///< goes on now, or is where this account works
};

/// What the desk knows of one trade: takes the records of its kinds, puts them on boards of its own, and says what changed. On the UI thread.
///
/// The desk hands over one update after the other, and of each: forget(), grantsChanged(), take(), drop(), and at the end tell(), before which
/// nothing is said. What a trade's own pages ask stands in the derived class; here stands what the desk and the pages of sync ask of any trade.
class Shelf : public QObject
{
    Q_OBJECT
public:
    /// What the store thread reads for a shelf.
    struct Reads
    {
        std::vector<std::string> openers;       ///< kinds that say where the rest of their stream belongs: read before everything else
        std::vector<std::string> others;        ///< the rest of its kinds, in the order in which a page can use them
        std::set<StreamPurpose> removedOpeners; ///< purposes of streams of which it wants the opening record where it was removed, too
    };
    /// Part of what a person did, or not, as the outbox lists it.
    enum class Part {
        Act,      ///< says what was done
        Follows,  ///< written with another record, that says it
        Courtesy, ///< what the console says of its own accord: nobody's work that waits
    };

    using QObject::QObject;

    /// The same at every call. A kind lies on one shelf.
    [[nodiscard]] virtual Reads reads() const = 0;

    /// Nothing of @p stream may be shown any longer: it was purged, or is about to be loaded anew.
    virtual void forget(const Id &stream) = 0;
    /// Streams, or the roles that this account has on them or in units, came or went.
    virtual void grantsChanged() { }
    /// A record of its kinds as it stands now.
    virtual void take(const store::RecordView &view) = 0;
    /// A record, of whichever trade, is no more: one of the own ones that the server did not take.
    virtual void drop(const store::RecordKey &key) = 0;
    /// Whether what came since tell() names people or units otherwise than before.
    [[nodiscard]] virtual bool hasNewNames() const { return false; }
    /// The update is whole: says what changed.
    virtual void tell() = 0;

    /// How its streams call @p account, for who does not read the directory; none: they do not say.
    [[nodiscard]] virtual std::optional<std::string> knownName(const Id &) const { return std::nullopt; }
    /// The unit of @p account, likewise.
    [[nodiscard]] virtual std::optional<std::string> knownUnitName(const Id &) const { return std::nullopt; }
    /// What this account is in what is on the shelf, in words; empty: nothing.
    [[nodiscard]] virtual QString roleWords() const { return {}; }

    /// Of a kind on this shelf.
    [[nodiscard]] virtual Part partOf(std::string_view) const { return Part::Act; }
    /// What people know @p record of @p stream by; empty: it is not here.
    [[nodiscard]] virtual QString titleOf(const Id &, const Id &) const { return {}; }
    /// How people call what @p id names where it is the value of a field; empty: it names nothing that is here.
    [[nodiscard]] virtual QString wordFor(const Id &) const { return {}; }
    /// What a record calls the attachment @p digest; empty: none here names it.
    [[nodiscard]] virtual QString fileName(const Digest &) const { return {}; }
    /// For a new record of a kind that can be opened as a draft again where it was not taken (Intent::Begin): what is said where that cannot be
    /// done here. None: records of that kind are not typed into a form.
    [[nodiscard]] virtual std::optional<QString> redraft(std::string_view) const { return std::nullopt; }
    /// The fields that people know records of its kinds by, the one that says most first; for a record that is on no board.
    [[nodiscard]] virtual std::vector<std::string> titleFields() const { return {"number", "code", "title", "name"}; }
    /// Parts of what is on the shelf in which alone somebody may want to search; those at hand first.
    [[nodiscard]] virtual std::vector<SearchScope> searchScopes() const { return {}; }
    /// Nothing of what is on the shelf has really happened: it is played.
    [[nodiscard]] virtual bool isDrill() const { return false; }
};

} // namespace redoubt::console
