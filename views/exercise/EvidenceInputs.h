// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exercise/Requests.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace redoubt::views {

class Button;
class DropZone;
class Label;
class Meter;

/// Files to attach: dropped or chosen, each with a word on what it shows. Opens none of them. What cannot be attached gets a row
/// too, which says why, and keeps the rest from being submitted until it is taken off. While files are taken in it shows how
/// far each has come, and a way to stop.
class EvidenceInputs : public QWidget
{
    Q_OBJECT
public:
    explicit EvidenceInputs(QWidget *parent = nullptr);

    void setInputs(const std::vector<FileInput> &inputs);
    /// Every row, those that cannot be attached too: a draft keeps them with their notes, for the file may be mended meanwhile.
    [[nodiscard]] std::vector<FileInput> inputs() const;
    /// A row says of its file that it cannot be attached; then nothing is to be submitted.
    [[nodiscard]] bool hasRefused() const;
    /// The most bytes that one file may have; unknown before.
    void setMostBytes(qint64 most);
    void addFiles(const QStringList &paths);

    /// While files are taken in nothing can be added, taken off or reworded.
    void setTakingIn(bool takingIn);
    [[nodiscard]] bool isTakingIn() const { return m_takingIn; }
    /// As soon as files are taken in, @p scroll, which holds this, shows how far they are and the way to stop.
    void keepProgressInSight(QScrollArea *scroll);
    /// Of the row of that number: bytes taken in, bytes in all.
    void setProgress(int row, qint64 done, qint64 total);

Q_SIGNALS:
    /// By the person.
    void edited();
    void stopRequested();
    void takingInChanged(bool takingIn);

private:
    struct Row
    {
        QString path;
        std::optional<exercise::Evidence> kept;
        QWidget *line;
        QLineEdit *note;
        Label *amount;
        Label *refusal;
        Meter *meter;
        Button *remove;
    };
    void addRow(const FileInput &input);
    /// Why the file cannot be attached, in a few words; empty if it can.
    [[nodiscard]] QString refusalOf(const QString &path) const;
    void showRefusal(const Row &row);

    DropZone *m_zone;
    QVBoxLayout *m_rows;
    QWidget *m_under;
    Button *m_stop;
    QList<Row> m_list;
    std::optional<qint64> m_most;
    bool m_takingIn = false;
};

} // namespace redoubt::views
