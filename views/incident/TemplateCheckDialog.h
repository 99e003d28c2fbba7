// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/TemplateModels.h"
#include "views/widgets/KeptDialog.h"

class QLineEdit;

namespace redoubt::views {

class Label;
class RowTable;

/// What stands in a template before it is published (mock-up 16): first what is in the way, then every placeholder with its place and an example. It
/// is published once nothing is in the way.
class TemplateCheckDialog : public KeptDialog
{
    Q_OBJECT
public:
    struct Content
    {
        QString name; ///< of the template; may be said anew
        QString file;
        QString sum; ///< 19 个 = 认识 18 + 不认识 1
        std::vector<models::PlaceholderLine> lines;
        int problems = 0;
    };
    TemplateCheckDialog(const Content &content, QWidget *parent);

    [[nodiscard]] RowTable *table() const { return m_table; }

Q_SIGNALS:
    void requested(const QString &name);

private:
    void check();

    int m_problems;
    QLineEdit *m_name;
    models::PlaceholderModel *m_model;
    RowTable *m_table;
};

} // namespace redoubt::views
