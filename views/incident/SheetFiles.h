// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/attachments/EvidenceModel.h"

#include <QHash>
#include <QObject>

#include <vector>

class QWidget;

namespace redoubt::views {

class Button;
class Label;

/// The files that an incident's sheet names: a line for each with name, size, digest and what is here of it, and the act that fetches it or gives a
/// copy of it out. Opens none of them in place. What it knows of them stays when the sheet is laid out anew.
class SheetFiles : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// A line for @p file, to be put into the sheet.
    [[nodiscard]] QWidget *line(const feed::AttachedFile &file);
    /// The lines that were made are gone.
    void clear();
    /// Another incident: what was known of files is of no use.
    void forget();

    void setPresence(const QString &digest, models::EvidencePresence presence);
    /// How far it has come, up or down.
    void setTransfer(const QString &digest, const models::EvidenceTransfer &transfer);
    /// Why it is not to be had, or was not taken by the server.
    void setTrouble(const QString &digest, const QString &why);

Q_SIGNALS:
    void fetchWanted(const QString &digest);
    /// A copy of the file of that name is wanted.
    void copyWanted(const QString &digest, const QString &name);

private:
    struct Known
    {
        models::EvidencePresence presence = models::EvidencePresence::Absent;
        models::EvidenceTransfer transfer;
        QString trouble;
    };
    struct Line
    {
        QString digest;
        QString facts; ///< size and digest
        Label *state;
        Label *trouble;
        Button *act;
    };
    void show(const Line &line) const;
    void showAll(const QString &digest) const;

    QHash<QString, Known> m_known; ///< by digest
    std::vector<Line> m_lines;
};

} // namespace redoubt::views
