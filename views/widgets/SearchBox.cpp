// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/SearchBox.h"

#include "views/theme/Icons.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>

namespace redoubt::views {

SearchBox::SearchBox(const QString &placeholder, QWidget *parent) : QLineEdit(parent), m_glass(addAction(QIcon(), QLineEdit::LeadingPosition))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setProperty("search", true);
    applyLook();
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchBox::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyLook();
}

void SearchBox::applyLook()
{
    if (const QFont wanted = textFont(BodyType); font() != wanted)
        setFont(wanted);
    m_glass->setIcon(themedIcon(Icon::Search, scaled(16), tokens().text3));
}

} // namespace redoubt::views
