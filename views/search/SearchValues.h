// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/search/SearchModel.h"

#include <QList>
#include <QString>

namespace redoubt::views {

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
    QString typed;       ///< what was looked for; empty: nothing
    QList<Term> terms;   ///< groups with hits, in order
    QString chosenKind;  ///< empty: all
    int found = 0;       ///< the terms together
    QList<int> byTime;   ///< today, seven days, this year, before
    int chosenTime = -1; ///< below zero: all
    int asWritten = 0;
    int otherwise = 0;
    int chosenSpelling = -1; ///< 0 as typed, 1 otherwise; below zero: both
    QList<Term> alone;       ///< where nothing was found: each word by itself
    int searched = 0;        ///< records that were looked at
    int unread = 0;          ///< that are here and cannot be read
    bool reading = false;    ///< the cache is still being read: hits grow
    double milliseconds = 0;

    bool operator==(const SearchValues &) const = default;
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
    QString id;
    QString kind; ///< in words
    QString title;
    QList<std::pair<QString, QString>> facts;
    QList<Passage> passages;
    int place = 0; ///< among the listed, from 1
    int of = 0;

    bool operator==(const SearchPreviewValues &) const = default;
};

} // namespace redoubt::views
