// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/search/SearchModel.h"
#include "views/theme/Icons.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace redoubt::views {

/// What narrows a search beside its words: the left pane's groups.
enum class SearchFacet { Unit, Time, Nature, Spelling };

/// What the search page shows beside its list. Plain values.
struct SearchValues
{
    struct Term
    {
        QString kind;
        QString name;
        int count = 0;
        bool operator==(const Term &) const = default;
    };
    /// One line of a facet.
    struct Share
    {
        QString id;
        QString name;
        int count = 0;
        bool operator==(const Share &) const = default;
    };
    /// The lines of a facet: they add up.
    struct Facet
    {
        SearchFacet which = SearchFacet::Unit;
        QList<Share> shares;
        QString chosen; ///< empty: all
        bool operator==(const Facet &) const = default;
    };
    struct Scope
    {
        QString id;
        QString name;
        bool atHand = false; ///< stands beside "all"; the others in a menu
        bool operator==(const Scope &) const = default;
    };
    /// Something that was not searched.
    struct Lack
    {
        QString what;
        QString why;
        Icon icon = Icon::Alert;
        bool operator==(const Lack &) const = default;
    };
    QString typed;      ///< what was looked for; empty: nothing
    int words = 0;      ///< in it
    QList<Term> terms;  ///< groups with hits, in order
    QString chosenKind; ///< empty: all
    int found = 0;      ///< the terms together
    int listed = 0;
    QList<Facet> facets;
    QList<Scope> scopes; ///< without "all"
    QString chosenScope; ///< empty: all
    QList<Term> alone;   ///< where nothing was found: each word by itself
    int elsewhere = 0;   ///< where nothing was found: hits without what narrows
    QStringList notes;   ///< what became of the question otherwise than it was typed, in sentences
    int searched = 0;    ///< records that were looked at
    int unread = 0;      ///< that are here and cannot be read
    QList<Lack> lacks;
    bool reading = false; ///< the cache is still being read: hits grow
    double milliseconds = 0;

    /// Anything is chosen beside the words and the kind.
    [[nodiscard]] bool isNarrowed() const
    {
        for (const auto &facet : facets) {
            if (!facet.chosen.isEmpty())
                return true;
        }
        return false;
    }
    bool operator==(const SearchValues &) const = default;
};

/// A search that was kept, or that was made before.
struct SearchAgain
{
    QString name;   ///< of a kept one; of another its words
    QString detail; ///< what it looks for, and where
    int count = -1; ///< hits; below zero: they are being counted
    int fresh = 0;  ///< of them since it was opened last

    bool operator==(const SearchAgain &) const = default;
};

/// The record that is chosen.
struct SearchPreviewValues
{
    struct Passage
    {
        QString where; ///< the field
        models::MarkedWords words;
        bool operator==(const Passage &) const = default;
    };
    struct Linked
    {
        QString id;
        QString kind; ///< in words
        models::MarkedWords name;
        bool operator==(const Linked &) const = default;
    };
    QString id;
    QString kind; ///< in words
    bool drill = false;
    QString title;
    QList<std::pair<QString, QString>> facts;
    QList<Passage> passages;
    QList<Linked> linked;
    int linkedCount = 0;
    int place = 0; ///< among the listed, from 1
    int of = 0;

    bool operator==(const SearchPreviewValues &) const = default;
};

} // namespace redoubt::views
