// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exercise/Requests.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace redoubt::views {

class DropZone;

/// Files to attach: dropped or chosen, each with a word on what it shows. Opens none of them.
class EvidenceInputs : public QWidget
{
    Q_OBJECT
public:
    explicit EvidenceInputs(QWidget *parent = nullptr);

    void setInputs(const std::vector<EvidenceInput> &inputs);
    [[nodiscard]] std::vector<EvidenceInput> inputs() const;
    void addFiles(const QStringList &paths);

Q_SIGNALS:
    /// By the person.
    void edited();

private:
    struct Row
    {
        QString path;
        QWidget *line;
        QLineEdit *note;
    };
    void addRow(const EvidenceInput &input);

    DropZone *m_zone;
    QVBoxLayout *m_rows;
    QList<Row> m_list;
};

} // namespace redoubt::views
