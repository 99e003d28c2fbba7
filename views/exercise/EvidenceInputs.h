// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exercise/Requests.h"

#include <QWidget>

class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace redoubt::views {

class Button;
class DropZone;
class Label;
class Meter;

/// Files to attach: dropped or chosen, each with a word on what it shows. Opens none of them. While they are taken in it
/// shows how far each has come, and a way to stop.
class EvidenceInputs : public QWidget
{
    Q_OBJECT
public:
    explicit EvidenceInputs(QWidget *parent = nullptr);

    void setInputs(const std::vector<EvidenceInput> &inputs);
    [[nodiscard]] std::vector<EvidenceInput> inputs() const;
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
        Meter *meter;
        Button *remove;
    };
    void addRow(const EvidenceInput &input);

    DropZone *m_zone;
    QVBoxLayout *m_rows;
    QWidget *m_under;
    Button *m_stop;
    QList<Row> m_list;
    bool m_takingIn = false;
};

} // namespace redoubt::views
