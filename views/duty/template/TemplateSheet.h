// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/template/TemplateValues.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace redoubt::views {

struct TemplateLine;

/// One version of a template as a shift gets it; compared with another, what was added, taken away and changed, row by row.
class TemplateSheet : public QWidget
{
    Q_OBJECT
public:
    explicit TemplateSheet(QWidget *parent = nullptr);

    void setValues(const models::TemplateValues &values);
    /// Without the bar of acts: a preview of what is not published yet.
    void setPreview(bool preview);

Q_SIGNALS:
    void versionWanted(const redoubt::Id &record);
    /// Nil: with none.
    void comparisonWanted(const redoubt::Id &record);
    void newVersionRequested();
    void copyRequested();
    void withdrawRequested();
    void useRequested();
    void exportRequested();

private:
    void rebuild();
    QWidget *makeBar();
    void buildHead(QVBoxLayout *column);
    void buildRows(QVBoxLayout *column);
    QWidget *rowOf(const TemplateLine &line, int number, duty::RowChange change, const QStringList &told) const;

    models::TemplateValues m_values;
    bool m_preview = false;
    bool m_built = false;
    QVBoxLayout *m_column;
    QWidget *m_bar = nullptr;
    QScrollArea *m_scroll;
};

} // namespace redoubt::views
