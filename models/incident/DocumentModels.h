// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/board/IncidentReportBoard.h"
#include "incident/board/NumberBoard.h"
#include "models/RowModel.h"

#include <QString>

/// Documents 文书 of all incidents, and the register of their numbers 文号登记. Words are the view's: a row has them as they are shown.
namespace redoubt::models {

/// A report in the list across incidents.
struct DocumentLine
{
    QString id; ///< the report's
    Id report;
    QString document; ///< 海网值〔2026〕5号; empty: none
    QString kind;     ///< 初报
    QString incident; ///< number and title
    incident::IncidentReportState state = incident::IncidentReportState::Drafted;
    QString stateWord;
    QString by;
    QString at; ///< begun, or issued
    bool pending = false;
    bool operator==(const DocumentLine &) const = default;
};

class DocumentModel : public RowModel<DocumentLine>
{
    Q_OBJECT
public:
    enum Column { Number, Kind, Incident, State, By, At, ColumnCount };
    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

/// A number in its register.
struct NumberLine
{
    QString id;
    std::int64_t number = 0;
    QString text;
    incident::NumberFate fate = incident::NumberFate::Missing;
    QString fateWord;
    QString what; ///< the report that left under it, or why nothing did
    QString by;
    QString at;
    std::optional<Id> report;
    bool needsPerson = false; ///< nobody explains it, or two people say otherwise of it
    bool pending = false;
    bool operator==(const NumberLine &) const = default;
};

class NumberModel : public RowModel<NumberLine>
{
    Q_OBJECT
public:
    enum Column { Number, Fate, What, By, At, ColumnCount };
    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

} // namespace redoubt::models
